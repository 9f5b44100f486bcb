package kr.sarangbang.ui.shared;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns what stands on a screen into what a voice should say, because a speech engine reads ₩10,000
 * as "원 만" and a telephone number as a quantity.
 */
public final class KoreanReader {
    private static final String[] DIGITS = {"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final String[] SPELT = {"공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final String[] HOURS = {
        "열두", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한"
    };
    private static final String[] COUNTED = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] COUNTED_TENS = {
        "", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"
    };
    private static final String[] SMALL = {"", "십", "백", "천"};
    private static final String[] LARGE = {"", "만", "억", "조", "경"};

    private static final Pattern PHONE =
            Pattern.compile("\\b0\\d{1,2}-\\d{3,4}-\\d{4}\\b|\\b1\\d{3}-\\d{4}\\b");
    private static final Pattern VOUCHER = Pattern.compile("\\b\\d{4} \\d{4} \\d{4}\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern CLOCK = Pattern.compile("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(\\d{1,2})월");
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2})시");
    private static final Pattern SHEETS = Pattern.compile("\\b(\\d{1,2})(장|번째)");
    private static final Pattern RANGE = Pattern.compile("(\\d)~(\\d)");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");
    private static final Pattern WON_SIGN = Pattern.compile("₩\\s*(\\d[\\d,]*)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private KoreanReader() {}

    /** A whole sentence with every figure in it spoken. */
    public static String sentence(String shown) {
        String text = shown.replace('\n', ' ').replace("*", "").replace("QR", "네모 무늬");
        text = WON_SIGN.matcher(text).replaceAll("$1원");
        text = PHONE.matcher(text).replaceAll(m -> phone(m.group()));
        text = VOUCHER.matcher(text).replaceAll(m -> spelt(m.group()));
        text = DATE.matcher(text).replaceAll(KoreanReader::date);
        text = CLOCK.matcher(text).replaceAll(KoreanReader::clock);
        text = RANGE.matcher(text).replaceAll("$1에서 $2");
        text = MONTH.matcher(text).replaceAll(m -> month(Integer.parseInt(m.group(1))));
        text = HOUR.matcher(text).replaceAll(m -> hour(Integer.parseInt(m.group(1))) + "시");
        text =
                SHEETS.matcher(text)
                        .replaceAll(m -> counted(Integer.parseInt(m.group(1))) + " " + m.group(2));
        text = PERCENT.matcher(text).replaceAll(m -> decimal(m.group(1)) + " 퍼센트");
        text = NUMBER.matcher(text).replaceAll(m -> decimal(m.group()));
        return text.replaceAll("\\s+", " ").strip();
    }

    /** 45,000 is 사만 오천 원. */
    public static String won(long won) {
        return number(won) + " 원";
    }

    /** A whole number, not negative, below ten thousand 경: 십이만 삼천사백. */
    public static String number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("not negative: " + number);
        }
        if (number == 0) {
            return DIGITS[0];
        }
        String spoken = "";
        long rest = number;
        for (int large = 0; rest > 0; large++, rest /= 10_000) {
            int four = (int) (rest % 10_000);
            if (four > 0) {
                // People say 만, not 일만, at the head of a number; 일억 keeps its 일.
                String head = four == 1 && large == 1 && rest == 1 ? "" : fourDigits(four);
                spoken = head + LARGE[large] + (spoken.isEmpty() ? "" : " " + spoken);
            }
        }
        return spoken;
    }

    /** Digit by digit, in the groups that are written: 공이, 일이삼사, 오육칠팔. */
    public static String phone(String number) {
        return spelt(number.replace("-", " "));
    }

    private static String spelt(String groups) {
        var spoken = new StringBuilder();
        for (int i = 0; i < groups.length(); i++) {
            char c = groups.charAt(i);
            if (c == ' ') {
                spoken.append(", ");
            } else {
                spoken.append(SPELT[c - '0']);
            }
        }
        return spoken.toString();
    }

    private static String fourDigits(int four) {
        var spoken = new StringBuilder();
        for (int power = 3, unit = 1_000; power >= 0; power--, unit /= 10) {
            int digit = four / unit % 10;
            if (digit > 0) {
                boolean silent = digit == 1 && power > 0;
                spoken.append(silent ? "" : DIGITS[digit]).append(SMALL[power]);
            }
        }
        return spoken.toString();
    }

    private static String decimal(String figures) {
        String[] parts = figures.replace(",", "").split("\\.", -1);
        if (parts[0].length() > 16) {
            return spelt(parts[0]);
        }
        String whole = number(Long.parseLong(parts[0]));
        return parts.length == 1 ? whole : whole + "점 " + spelt(parts[1]).replace("공", "영");
    }

    private static String date(MatchResult m) {
        return number(Integer.parseInt(m.group(1)))
                + "년 "
                + month(Integer.parseInt(m.group(2)))
                + " "
                + number(Integer.parseInt(m.group(3)))
                + "일";
    }

    private static String clock(MatchResult m) {
        int hour = Integer.parseInt(m.group(1));
        int minute = Integer.parseInt(m.group(2));
        String part = hour < 12 ? "오전 " : hour == 12 ? "낮 " : "오후 ";
        String spoken = part + hour(hour) + "시";
        return minute == 0 ? spoken : spoken + " " + number(minute) + "분";
    }

    private static String month(int month) {
        return switch (month) {
            case 6 -> "유월";
            case 10 -> "시월";
            default -> number(month) + "월";
        };
    }

    private static String hour(int hour) {
        return HOURS[hour % 12];
    }

    private static String counted(int number) {
        if (number == 0) {
            return DIGITS[0];
        }
        return number == 20 ? "스무" : COUNTED_TENS[number / 10] + COUNTED[number % 10];
    }
}
