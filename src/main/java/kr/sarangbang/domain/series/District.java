package kr.sarangbang.domain.series;

/** The 25 districts of Seoul, in the order of their official codes; the number is ours, 1 to 25. */
public enum District {
    JONGNO(1, "종로구"),
    JUNG(2, "중구"),
    YONGSAN(3, "용산구"),
    SEONGDONG(4, "성동구"),
    GWANGJIN(5, "광진구"),
    DONGDAEMUN(6, "동대문구"),
    JUNGNANG(7, "중랑구"),
    SEONGBUK(8, "성북구"),
    GANGBUK(9, "강북구"),
    DOBONG(10, "도봉구"),
    NOWON(11, "노원구"),
    EUNPYEONG(12, "은평구"),
    SEODAEMUN(13, "서대문구"),
    MAPO(14, "마포구"),
    YANGCHEON(15, "양천구"),
    GANGSEO(16, "강서구"),
    GURO(17, "구로구"),
    GEUMCHEON(18, "금천구"),
    YEONGDEUNGPO(19, "영등포구"),
    DONGJAK(20, "동작구"),
    GWANAK(21, "관악구"),
    SEOCHO(22, "서초구"),
    GANGNAM(23, "강남구"),
    SONGPA(24, "송파구"),
    GANGDONG(25, "강동구");

    private final int number;
    private final String korean;

    District(int number, String korean) {
        this.number = number;
        this.korean = korean;
    }

    public int number() {
        return number;
    }

    public String korean() {
        return korean;
    }

    public static District ofNumber(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no district has number " + number);
        }
        return values()[number - 1];
    }
}
