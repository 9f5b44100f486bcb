package kr.sarangbang.infrastructure.device.easycard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A VAN and its payment program, without the line: what it is asked in fields, what it answers in
 * fields, and where the money is. It takes money as often as it is asked to: nothing here saves a
 * terminal that asks twice. It tells of cards as the real one does.
 */
final class TestVan {
    static final AgentKinds KINDS = new AgentKinds("QI", "QR", Optional.of("QO"));
    static final String MASKED = "532750******1234";
    static final String WHOLE = "5327501234561234";

    /** How the VAN decides. */
    enum Decision {
        APPROVE,
        DECLINE,
        /** The customer stops it; the program says so in the VAN's codes. */
        STOP,
        /** The customer stops it; the program says only that it was not done. */
        NOT_DONE,
        /** It takes the money, and the program says that it was not done. */
        NOT_DONE_BUT_TAKEN
    }

    private record Money(String order, long amount, String approval, boolean back) {}

    private final List<Money> moneys = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Decision decision = Decision.APPROVE;
    private boolean repeatsOurNumber = true;
    private boolean cancels = true;
    private long overcharge;

    synchronized void decide(Decision next) {
        decision = next;
    }

    synchronized void repeatOurNumber(boolean repeats) {
        repeatsOurNumber = repeats;
    }

    synchronized void cancel(boolean does) {
        cancels = does;
        notifyAll();
    }

    synchronized void overcharge(long won) {
        overcharge = won;
    }

    synchronized long taken() {
        return moneys.stream().filter(money -> !money.back()).mapToLong(Money::amount).sum();
    }

    synchronized long asked(String kind) {
        return asked.stream().filter(kind::equals).count();
    }

    /** Waits until it was asked for something of this kind so often. */
    synchronized void awaitAsked(String kind, long times) throws InterruptedException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (asked(kind) < times) {
            if (System.nanoTime() > until) {
                throw new AssertionError("asked in a minute only " + asked);
            }
            wait(1_000);
        }
    }

    /** Notes what it is asked for, before anything is done about it. */
    synchronized void hear(String request) {
        asked.add(request.split("\\^", -1)[0]);
        notifyAll();
    }

    synchronized Map<String, String> answer(String request) {
        String[] fields = request.split("\\^", -1);
        return switch (fields[0]) {
            case "GV" -> Map.of("SUC", "00", "MSG", "EasyCardK 1.2.0.99");
            case "D1" -> move(fields, 1);
            case "QO" -> move(fields, -1);
            case "D4" -> cancelled(fields);
            case "QI" -> lookedUp(fields);
            case "QR" -> reversed(fields);
            default -> Map.of("SUC", "01", "MSG", "Wrong Request Message !");
        };
    }

    private Map<String, String> move(String[] fields, int sign) {
        long amount = sign * Long.parseLong(fields[2]);
        return switch (decision) {
            case APPROVE -> yes(fields, take(fields[7], amount));
            case DECLINE -> no(fields, "8035", "잔액 부족 " + WHOLE);
            case STOP -> no(fields, "9999", "");
            case NOT_DONE -> Map.of("SUC", "01", "MSG", "사용자 취소 " + WHOLE);
            case NOT_DONE_BUT_TAKEN -> {
                take(fields[7], amount);
                yield Map.of("SUC", "01", "MSG", "통신 오류");
            }
        };
    }

    private Money take(String order, long amount) {
        Money money =
                new Money(
                        order,
                        amount,
                        String.format(Locale.ROOT, "3001%04d", moneys.size() + 1),
                        false);
        moneys.add(money);
        return money;
    }

    private Map<String, String> cancelled(String[] fields) {
        for (int i = 0; i < moneys.size(); i++) {
            Money money = moneys.get(i);
            boolean named =
                    money.approval().equals(fields[5])
                            && fields[4].equals("260713")
                            && fields[19].equals("0" + money.approval())
                            && Long.toString(money.amount()).equals(fields[2]);
            if (named && !money.back() && cancels) {
                moneys.set(i, new Money(money.order(), money.amount(), money.approval(), true));
                return yes(fields, money);
            }
        }
        return no(fields, "7777", "취소할 수 없음");
    }

    private Map<String, String> lookedUp(String[] fields) {
        boolean cancellation = fields[7].startsWith("R");
        for (Money money : moneys) {
            boolean same = money.order().substring(1).equals(fields[7].substring(1));
            if (same && money.back() == cancellation) {
                return yes(fields, money);
            }
        }
        return no(fields, "7001", "원거래 정보 없음");
    }

    private Map<String, String> reversed(String[] fields) {
        for (int i = 0; i < moneys.size(); i++) {
            Money money = moneys.get(i);
            if (money.order().equals(fields[7]) && !money.back()) {
                moneys.set(i, new Money(money.order(), money.amount(), money.approval(), true));
                return yes(fields, money);
            }
        }
        return no(fields, "7001", "원거래 정보 없음");
    }

    private Map<String, String> yes(String[] fields, Money money) {
        Map<String, String> answer = no(fields, "0000", "");
        answer.put("RQ07", Long.toString(Math.abs(money.amount()) + overcharge));
        answer.put("RS07", "2607131130000");
        answer.put("RS08", "0" + money.approval());
        answer.put("RS09", money.approval());
        return answer;
    }

    private Map<String, String> no(String[] fields, String code, String text) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("SUC", "00");
        answer.put("RQ01", fields[0]);
        answer.put("RQ04", MASKED);
        answer.put("RQ05", "****");
        answer.put("RQ14", repeatsOurNumber ? fields[7] : "");
        answer.put("RQ15", repeatsOurNumber ? fields[8] : "");
        answer.put("RS04", code);
        answer.put("RS12", "시험카드's");
        answer.put("RS16", text);
        return answer;
    }

    /** An answer in the program's form. */
    static String script(String callback, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "'" + field.getKey() + "':'" + quoted(field.getValue()) + "'")
                .collect(Collectors.joining(",", callback + "({", "})"));
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'");
    }
}
