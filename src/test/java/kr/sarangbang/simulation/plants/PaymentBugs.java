package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.function.UnaryOperator;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.port.PaymentTerminal;

/** What nobody knows of a payment is taken for something. */
final class PaymentBugs {
    private PaymentBugs() {}

    static List<Plant> all() {
        return List.of(
                unknownReleasesItsHold(),
                terminal(
                        "unknown-payment-is-paid",
                        "H12",
                        "A payment without an answer is taken for paid, and nobody inquires.",
                        real ->
                                new PassingPayments(real) {
                                    @Override
                                    public PaymentResult authorize(ActId act, Won amount) {
                                        PaymentResult result = super.authorize(act, amount);
                                        return result instanceof PaymentResult.Unknown
                                                ? new PaymentResult.Approved("")
                                                : result;
                                    }
                                }),
                terminal(
                        "unknown-payment-is-declined",
                        "H12",
                        "A payment without an answer is taken for declined, and nobody inquires.",
                        real ->
                                new PassingPayments(real) {
                                    @Override
                                    public PaymentResult authorize(ActId act, Won amount) {
                                        PaymentResult result = super.authorize(act, amount);
                                        return result instanceof PaymentResult.Unknown
                                                ? new PaymentResult.Declined("no answer")
                                                : result;
                                    }
                                }),
                terminal(
                        "unknown-reversal-is-done",
                        "rule 21",
                        "A reversal without an answer is taken for done.",
                        real ->
                                new PassingPayments(real) {
                                    @Override
                                    public ReversalResult reverse(ActId act) {
                                        var _ = super.reverse(act);
                                        return new ReversalResult.Reversed();
                                    }
                                }),
                terminal(
                        "unknown-pay-out-is-paid",
                        "H12",
                        "A pay-out without an answer is taken for paid, and the voucher is closed.",
                        real ->
                                new PassingPayments(real) {
                                    @Override
                                    public PaymentResult payOut(ActId act, Won amount) {
                                        PaymentResult result = super.payOut(act, amount);
                                        return result instanceof PaymentResult.Unknown
                                                ? new PaymentResult.Approved("")
                                                : result;
                                    }
                                }));
    }

    private static Plant unknownReleasesItsHold() {
        return Bug.named(
                        "unknown-payment-releases-its-hold",
                        "H12",
                        "A sale whose payment is unknown holds neither stock nor limit.")
                .view(
                        view ->
                                new PassingView(view) {
                                    @Override
                                    public List<ActRow> openActs() {
                                        return super.openActs().stream()
                                                .map(PaymentBugs::holdingNothing)
                                                .toList();
                                    }
                                });
    }

    private static ActRow holdingNothing(ActRow row) {
        if (row.payment() != PaymentState.UNKNOWN) {
            return row;
        }
        return new ActRow(
                row.act(),
                row.kind(),
                row.stage(),
                row.businessDay(),
                row.lastEntry(),
                row.amount(),
                row.order().map(PaymentBugs::ofNothing),
                row.payment(),
                row.inserted(),
                row.number(),
                row.version(),
                row.byGuarantee(),
                row.paperOwed(),
                row.copies());
    }

    private static SaleOrder ofNothing(SaleOrder order) {
        return new SaleOrder(
                order.member(),
                order.seriesNumber(),
                order.scope(),
                Won.ZERO,
                order.price(),
                0,
                order.month(),
                order.means());
    }

    private static Plant terminal(
            String name, String hole, String sentence, UnaryOperator<PaymentTerminal> front) {
        return Bug.named(name, hole, sentence).site(Parts.payment(front));
    }
}
