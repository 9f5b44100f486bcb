package kr.sarangbang.cli;

import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.SaleOutcome;

/** What a refused sale is called, and what a clerk reads. */
final class SaleWords {
    private SaleWords() {}

    static String name(SaleOutcome outcome) {
        return switch (outcome) {
            case SaleOutcome.Stopped stopped -> OutcomeNames.of(stopped.obstacle());
            // One name for what stands in the way; whose payment it is the facts say.
            case SaleOutcome.EarlierPaymentUnknown earlier -> "PaymentUnknown";
            default -> outcome.getClass().getSimpleName();
        };
    }

    static void detail(SaleOutcome outcome, Facts facts) {
        switch (outcome) {
            case SaleOutcome.Sold sold -> facts.and("act", sold.act().toString());
            case SaleOutcome.NotOpenYet not -> facts.and("opens", not.opens().toString());
            case SaleOutcome.WrongBirthYearWindow wrong ->
                    facts.and("nextOwn", wrong.nextOwn().toString());
            case SaleOutcome.NoStock no -> facts.and("possible", no.possible().amount());
            case SaleOutcome.NoLimitRightOffline no ->
                    facts.and("possible", no.possible().amount());
            case SaleOutcome.LimitElsewhere there ->
                    facts.and("where", there.where()).and("possible", there.possible().amount());
            case SaleOutcome.OverPurchaseLimit over ->
                    facts.and("possible", over.possible().amount());
            case SaleOutcome.OverHoldingLimit over ->
                    facts.and("possible", over.possible().amount());
            case SaleOutcome.WrongPin wrong -> facts.and("triesLeft", wrong.triesLeft());
            case SaleOutcome.TooLittleCash little ->
                    facts.and("missing", little.missing().amount());
            case SaleOutcome.PaymentDeclined declined -> facts.and("reason", declined.reason());
            case SaleOutcome.PaymentUnknown unknown ->
                    facts.and("act", unknown.act().toString()).and("earlier", false);
            case SaleOutcome.EarlierPaymentUnknown earlier ->
                    facts.and("act", earlier.act().toString()).and("earlier", true);
            case SaleOutcome.NotWholeUnits not -> facts.and("unit", not.unit().amount());
            case SaleOutcome.NeedsTicket ticket -> facts.and("waiting", ticket.waiting());
            case SaleOutcome.Stopped stopped -> facts.and("reason", name(stopped));
            case SaleOutcome.UnknownSeries none -> {}
            case SaleOutcome.SeriesClosed none -> {}
            case SaleOutcome.UnknownMember none -> {}
            case SaleOutcome.MemberBlocked none -> {}
            case SaleOutcome.NeedsMember none -> {}
            case SaleOutcome.PaymentCancelled none -> {}
            case SaleOutcome.NoChange none -> {}
        }
    }

    static String korean(SaleOutcome outcome) {
        return switch (outcome) {
            case SaleOutcome.Sold sold -> "팔았어요.";
            case SaleOutcome.Stopped stopped -> korean(stopped.obstacle());
            case SaleOutcome.UnknownSeries none -> "그런 회차가 없어요.";
            case SaleOutcome.NotWholeUnits not -> not.unit().amount() + "원씩 살 수 있어요.";
            case SaleOutcome.NotOpenYet not -> "아직 여는 때가 아니에요: " + not.opens();
            case SaleOutcome.SeriesClosed none -> "판매가 끝난 회차예요.";
            case SaleOutcome.WrongBirthYearWindow wrong ->
                    "지금은 다른 출생 연도 차례예요. 차례: " + wrong.nextOwn();
            case SaleOutcome.NoStock no -> "남은 상품권이 " + no.possible().amount() + "원뿐이에요.";
            case SaleOutcome.NoLimitRightOffline no ->
                    "연결이 끊겨 있어요. 지금은 " + no.possible().amount() + "원까지 살 수 있어요.";
            case SaleOutcome.LimitElsewhere there ->
                    "이번 달 한도가 "
                            + there.where()
                            + "에 있어 보내 달라고 했어요. 잠시 뒤 다시 하거나 "
                            + there.where()
                            + "에서 살 수 있어요.";
            case SaleOutcome.UnknownMember none -> "그런 회원이 없어요.";
            case SaleOutcome.MemberBlocked none -> "정지된 회원 번호예요.";
            case SaleOutcome.NeedsMember none -> "여기서 쓸 수 있는 회원카드나 비밀번호가 있어야 해요.";
            case SaleOutcome.NeedsTicket ticket ->
                    "지금은 번호표 순서대로 팔아요. 기다리는 분 " + ticket.waiting() + "명.";
            case SaleOutcome.OverPurchaseLimit over ->
                    "이번 달에는 " + over.possible().amount() + "원까지 살 수 있어요.";
            case SaleOutcome.OverHoldingLimit over ->
                    "쓰시기 전에는 " + over.possible().amount() + "원까지 살 수 있어요.";
            case SaleOutcome.WrongPin wrong -> "비밀번호가 달라요. " + wrong.triesLeft() + "번 더 누를 수 있어요.";
            case SaleOutcome.TooLittleCash little -> little.missing().amount() + "원이 모자라요.";
            case SaleOutcome.NoChange none -> "거스름돈이 없어서 이 금액은 지폐로 살 수 없어요.";
            case SaleOutcome.PaymentDeclined declined -> "카드로 낼 수 없어요. 돈은 나가지 않았어요.";
            case SaleOutcome.PaymentCancelled none -> "그만두었어요. 돈은 나가지 않았어요.";
            case SaleOutcome.PaymentUnknown unknown ->
                    "은행 답을 아직 몰라요. 두 번 나가지는 않아요. 거래 번호 " + unknown.act();
            case SaleOutcome.EarlierPaymentUnknown earlier ->
                    "앞 결제의 은행 답을 아직 몰라서 카드로는 팔 수 없어요. 이번 돈은 나가지 않았어요. 앞 거래 번호 " + earlier.act();
        };
    }

    static String korean(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "기계의 시계가 맞지 않아요. 직원을 불러 주세요.";
            case Obstacle.DiskLow disk -> "기계의 저장 자리가 모자라요. 직원을 불러 주세요.";
            case Obstacle.NotSignedOn not -> "아직 발행기관과 한 번도 연결되지 않았어요.";
            case Obstacle.JournalSetBack back ->
                    "기계의 기록이 옛것으로 되돌아가 있어서 아무것도 할 수 없어요. 판매소를 새로 들여야 해요.";
            case Obstacle.CounterGone gone -> "봉인 장치가 답하지 않아 지금은 할 수 없어요. 직원을 불러 주세요.";
            case Obstacle.HubLost lost -> "창구들을 잇는 기계와 연결이 끊겨 지금은 할 수 없어요.";
            case Obstacle.SiteStopped stopped -> "이 판매소는 멈춰 있어요: " + stopped.reason();
            case Obstacle.SiteWrittenOff off ->
                    "발행기관이 이 기계를 잃은 것으로 처리했어요. 팔거나 받지 않고, 보낼 기록만 보내요: " + off.reason();
            case Obstacle.PrinterNotReady printer ->
                    switch (printer.fault()) {
                        case PAPER_OUT -> "종이가 떨어졌어요. 종이를 넣어 주세요.";
                        case COVER_OPEN -> "종이 뚜껑이 열려 있어요. 닫아 주세요.";
                        case CUTTER -> "종이 자르는 칼이 걸렸어요.";
                        case OFF -> "종이 뽑는 기계가 꺼져 있어요.";
                        case DEAD_LINE -> "종이 뽑는 기계가 답하지 않아요.";
                    };
        };
    }

    static String english(SaleOutcome outcome) {
        return switch (outcome) {
            case SaleOutcome.Sold sold -> "Sold.";
            case SaleOutcome.Stopped stopped -> english(stopped.obstacle());
            case SaleOutcome.UnknownSeries none -> "There is no such series.";
            case SaleOutcome.NotWholeUnits not ->
                    "The amount must be a multiple of " + not.unit().amount() + " won.";
            case SaleOutcome.NotOpenYet not -> "Not open yet: it opens at " + not.opens() + ".";
            case SaleOutcome.SeriesClosed none -> "The sale of this series is over.";
            case SaleOutcome.WrongBirthYearWindow wrong ->
                    "It is another birth year's turn; this member's begins at "
                            + wrong.nextOwn()
                            + ".";
            case SaleOutcome.NoStock no ->
                    "Only " + no.possible().amount() + " won of stock are left here.";
            case SaleOutcome.NoLimitRightOffline no ->
                    "No line, and the member can buy " + no.possible().amount() + " won here now.";
            case SaleOutcome.LimitElsewhere there ->
                    "The limit lies at "
                            + there.where()
                            + ", which was asked for it; try again in a moment, or go there.";
            case SaleOutcome.UnknownMember none -> "There is no such member.";
            case SaleOutcome.MemberBlocked none -> "This member's number is blocked.";
            case SaleOutcome.NeedsMember none ->
                    "A member's card or PIN that counts here is needed.";
            case SaleOutcome.NeedsTicket ticket ->
                    ticket.waiting()
                            + " people wait with a number; a sale needs its called ticket, or"
                            + " --past-line with --by and --reason.";
            case SaleOutcome.OverPurchaseLimit over ->
                    "The member may still buy " + over.possible().amount() + " won this month.";
            case SaleOutcome.OverHoldingLimit over ->
                    "The member may hold " + over.possible().amount() + " won more.";
            case SaleOutcome.WrongPin wrong -> "Wrong PIN; " + wrong.triesLeft() + " tries left.";
            case SaleOutcome.TooLittleCash little ->
                    little.missing().amount() + " won are missing.";
            case SaleOutcome.NoChange none ->
                    "The machine has no change, and no notes make this price.";
            case SaleOutcome.PaymentDeclined declined -> "The card was declined; no money moved.";
            case SaleOutcome.PaymentCancelled none -> "Cancelled; no money moved.";
            case SaleOutcome.PaymentUnknown unknown ->
                    "The payment's outcome is not known yet; act " + unknown.act() + " is open.";
            case SaleOutcome.EarlierPaymentUnknown earlier ->
                    "No card can be taken while the outcome of an earlier payment is not known; act "
                            + earlier.act()
                            + " is open. No money moved for this one.";
        };
    }

    static String english(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "This machine's clock cannot be trusted.";
            case Obstacle.DiskLow disk -> "This machine's disk is nearly full.";
            case Obstacle.NotSignedOn not -> "Nothing was heard from the issuer yet.";
            case Obstacle.JournalSetBack back ->
                    "This machine's journal was set back or copied; the site must join again.";
            case Obstacle.CounterGone gone -> "This machine's sealed counter does not answer.";
            case Obstacle.HubLost lost -> "The branch's hub is not reached.";
            case Obstacle.SiteStopped stopped -> "This site is stopped: " + stopped.reason() + ".";
            case Obstacle.SiteWrittenOff off ->
                    "The issuer wrote this site off; it delivers what waits and does nothing else: "
                            + off.reason()
                            + ".";
            case Obstacle.PrinterNotReady printer ->
                    "The printer is not ready: " + OutcomeNames.camel(printer.fault()) + ".";
        };
    }
}
