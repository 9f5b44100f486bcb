package kr.sarangbang.domain.rehearsal;

/** What is tried before a site opens, in the order in which it is told. */
public enum Part {
    ISSUER("본점 연결", "Issuer line"),
    CLOCK("시계", "Clock"),
    DISK("적어 둘 자리", "Disk space"),
    SALE("오늘 파는 것", "On sale today"),
    STOCK("남은 상품권", "Stock at hand"),
    LIMITS("회원 한도", "Members' limits"),
    SIGNER("판매·받기·취소 연습", "Mock sale, use, void"),
    PRINTER("프린터", "Printer"),
    DRAWER("돈통", "Drawer"),
    PAYMENT("카드 단말기", "Card terminal"),
    SCANNER("스캐너", "Scanner"),
    CARD_READER("회원카드 읽기", "Card reader"),
    LINE("기다리는 줄", "Walk-in line"),
    LEFT_OVER("남은 일", "Left over");

    private final String korean;
    private final String english;

    Part(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }
}
