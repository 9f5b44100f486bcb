package kr.sarangbang.domain.rehearsal;

/**
 * What was found of a part, and what to do next. {0} is the place of a figure. Screens, papers and
 * commands of a site's staff say these words, so they stand once.
 */
public enum Finding {
    LINE_UP(State.GOOD, "연결되어 있습니다.", "Connected.", "", ""),
    NOT_SIGNED_ON(
            State.STOPS,
            "본점에서 아직 받은 것이 없습니다.",
            "Nothing was received from the issuer yet.",
            "통신선을 보고, 연결될 때까지 기다립니다.",
            "Check the network and wait for the line."),
    LINE_DOWN(
            State.SEE_TO,
            "연결이 끊겼습니다. 현금으로는 팝니다.",
            "The line is down; cash sales go on.",
            "통신선과 공유기 전원을 봅니다.",
            "Check the cable and the router's power."),
    NEWS_OLD(
            State.SEE_TO,
            "본점 소식이 오래되었습니다.",
            "The issuer's news is old.",
            "통신선을 보고 본점에 전화합니다.",
            "Check the network and ring the issuer."),
    CLOCK_GOOD(State.GOOD, "본점 시각과 맞춰 보았습니다.", "Compared with the issuer's time.", "", ""),
    CLOCK_NOT_COMPARED(
            State.SEE_TO,
            "본점 시각과 아직 맞춰 보지 못했습니다.",
            "Not compared with the issuer's time yet.",
            "연결되면 저절로 맞춰 봅니다.",
            "It is compared when the line is up."),
    CLOCK_SUSPECT(
            State.STOPS,
            "시계를 믿을 수 없습니다.",
            "The clock cannot be trusted.",
            "기계의 시계를 맞추고 다시 점검합니다.",
            "Set the machine's clock and rehearse again."),
    DISK_GOOD(State.GOOD, "넉넉합니다.", "There is room.", "", ""),
    DISK_LOW(
            State.STOPS,
            "적어 둘 자리가 모자랍니다.",
            "The disk is nearly full.",
            "기계를 보는 사람을 부릅니다.",
            "Call whoever looks after the machine."),
    SITE_STOPPED(
            State.STOPS,
            "본점이 이곳을 멈췄습니다.",
            "The issuer has stopped this site.",
            "본점에 전화합니다.",
            "Ring the issuer."),
    SALE_OPEN(State.GOOD, "지금 팝니다: {0}", "On sale now: {0}", "", ""),
    SALE_LATER(State.GOOD, "오늘 {0}부터 팝니다.", "On sale today from {0}.", "", ""),
    SALE_NONE(
            State.STOPS,
            "오늘 파는 상품권이 없습니다.",
            "Nothing is on sale today.",
            "본점에 오늘 파는 것이 있는지 묻습니다.",
            "Ask the issuer what is sold today."),
    STOCK_GOOD(State.GOOD, "{0}원어치 있습니다.", "{0} won at hand.", "", ""),
    STOCK_BY_LINE(
            State.SEE_TO,
            "여기 남은 것이 없습니다. 팔 때 받아 옵니다.",
            "None left here; it is fetched for each sale.",
            "연결이 끊기면 팔 수 없으니 본점에 더 부탁합니다.",
            "Ask the issuer for more: without a line nothing can be sold."),
    STOCK_NONE(
            State.STOPS,
            "팔 상품권이 없습니다.",
            "There is nothing to sell.",
            "연결하고, 본점에 상품권을 부탁합니다.",
            "Connect, and ask the issuer for stock."),
    LIMITS_GOOD(State.GOOD, "회원 {0}명의 한도가 여기 있습니다.", "Limits of {0} members lie here.", "", ""),
    LIMITS_BY_LINE(State.GOOD, "팔 때 본점에 물어봅니다.", "Asked of the issuer at each sale.", "", ""),
    LIMITS_NONE(
            State.STOPS,
            "연결이 끊겨 한도를 알 수 없습니다.",
            "Without a line no limit is known.",
            "통신선과 공유기 전원을 봅니다.",
            "Check the cable and the router's power."),
    SIGNED(
            State.GOOD,
            "서명하고 확인했습니다. 적은 것은 없습니다.",
            "Signed and verified; nothing was written.",
            "",
            ""),
    SIGNED_TICKET_ONLY(
            State.SEE_TO,
            "상품권이 없어 번호표로만 해 보았습니다.",
            "Without stock only a ticket was signed.",
            "상품권이 들어온 다음 다시 점검합니다.",
            "Rehearse again when stock has come."),
    SIGNATURE_BROKEN(
            State.STOPS,
            "서명이 확인되지 않습니다.",
            "A signature does not verify.",
            "팔지 말고 본점에 전화합니다.",
            "Sell nothing and ring the issuer."),
    PRINTER_GOOD(State.GOOD, "잘 됩니다.", "It works.", "", ""),
    PRINTER_NEAR_END(
            State.SEE_TO,
            "종이가 곧 떨어집니다.",
            "The roll ends soon.",
            "새 종이를 옆에 둡니다.",
            "Have a new roll ready."),
    PRINTER_PAPER_OUT(
            State.STOPS, "종이가 떨어졌습니다.", "There is no paper.", "종이를 넣습니다.", "Put paper in."),
    PRINTER_COVER_OPEN(
            State.STOPS, "덮개가 열려 있습니다.", "The cover is open.", "덮개를 닫습니다.", "Close the cover."),
    PRINTER_CUTTER(
            State.STOPS,
            "칼이 걸렸습니다.",
            "The cutter is jammed.",
            "덮개를 열고 걸린 종이를 뺍니다.",
            "Open the cover and take the paper out."),
    PRINTER_OFF(State.STOPS, "프린터가 꺼져 있습니다.", "The printer is off.", "전원을 켭니다.", "Switch it on."),
    PRINTER_DEAD_LINE(
            State.STOPS,
            "프린터 선이 끊겼습니다.",
            "The printer's line is dead.",
            "프린터 선을 다시 꽂습니다.",
            "Plug its cable in again."),
    PRINTER_UNSURE(
            State.SEE_TO,
            "점검표가 다 나왔는지 알 수 없습니다.",
            "Nobody can say whether the paper came out.",
            "점검표를 보고, 없으면 프린터를 살펴봅니다.",
            "Look for the paper; if it is not there, see to the printer."),
    DRAWER_OPENED(State.GOOD, "열렸습니다.", "It opened.", "", ""),
    DRAWER_NOT_TRIED(State.GOOD, "사람이 있을 때만 열어 봅니다.", "Tried only when somebody is there.", "", ""),
    DRAWER_SHUT(
            State.SEE_TO,
            "열리지 않았습니다.",
            "It did not open.",
            "돈통과 프린터를 잇는 선을 봅니다.",
            "Check the cable from the printer."),
    PAYMENT_GOOD(State.GOOD, "카드를 받을 수 있습니다.", "Cards can be taken.", "", ""),
    PAYMENT_OFF(
            State.SEE_TO,
            "대답하지 않습니다. 현금만 받습니다.",
            "It does not answer; cash only.",
            "단말기 전원과 선을 봅니다.",
            "Check its power and cable."),
    DEVICE_GOOD(State.GOOD, "잘 됩니다.", "It works.", "", ""),
    DEVICE_AMISS(
            State.SEE_TO,
            "쓸 수 없습니다.",
            "It does not work.",
            "전원과 선을 보고 다시 꽂습니다.",
            "Check its power and plug it in again."),
    QUEUE_EMPTY(State.GOOD, "번호를 가진 분이 없습니다.", "Nobody holds a number.", "", ""),
    QUEUE_GOOD(
            State.GOOD,
            "{0}명이 있고, 부른 순서가 규칙대로입니다.",
            "{0} hold numbers; every call was by the rule.",
            "",
            ""),
    QUEUE_BROKEN(
            State.SEE_TO,
            "부른 순서에 규칙과 다른 것이 {0}건 있습니다.",
            "{0} calls were not by the rule.",
            "verify로 보고 본점에 알립니다.",
            "Look with verify and tell the issuer."),
    NOTHING_LEFT(State.GOOD, "없습니다.", "Nothing.", "", ""),
    PAPERS_OWED(
            State.SEE_TO,
            "못 뽑은 종이가 {0}건 있습니다.",
            "{0} papers are still to come out.",
            "프린터를 고치면 저절로 나옵니다.",
            "They come out when the printer works."),
    CASH_OWED(
            State.SEE_TO,
            "돌려드릴 현금이 {0}원 있습니다.",
            "{0} won in cash are owed.",
            "cash-owed로 보고 돌려드립니다.",
            "Look with cash-owed and pay it."),
    PAYMENTS_OPEN(
            State.SEE_TO,
            "끝을 모르는 카드 거래가 {0}건 있습니다.",
            "{0} card payments have no end.",
            "payment로 보고 VAN사에 묻습니다.",
            "Look with payment and ask the VAN.");

    private final State state;
    private final String korean;
    private final String english;
    private final String koreanStep;
    private final String englishStep;

    Finding(State state, String korean, String english, String koreanStep, String englishStep) {
        this.state = state;
        this.korean = korean;
        this.english = english;
        this.koreanStep = koreanStep;
        this.englishStep = englishStep;
    }

    public State state() {
        return state;
    }

    String korean() {
        return korean;
    }

    String english() {
        return english;
    }

    /** The next step; empty where there is nothing to do. */
    public String koreanStep() {
        return koreanStep;
    }

    /** The same in English. */
    public String englishStep() {
        return englishStep;
    }
}
