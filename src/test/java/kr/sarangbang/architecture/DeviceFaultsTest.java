package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.EnrolOutcome;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.KeptCash;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PayCashClaim;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.RightsOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SellForNotes;
import kr.sarangbang.application.SettlePayment;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.architecture.DeviceFaults.Row;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.infrastructure.device.escpos.Confirmation;
import kr.sarangbang.infrastructure.device.q2.Health;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.port.ActPapers;
import kr.sarangbang.port.CardReader;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.Reply;
import kr.sarangbang.port.SealTrouble;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.shared.Scan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Goal: the table of device faults is true as long as the build is green, and a fault that the
 * program learns to tell gets its row. Method: the table is read, and each rule is held against it
 * and against a row that breaks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceFaultsTest {
    private static final String DEVICE = "kr.sarangbang.infrastructure.device.";

    /** Values that are no fault of a device; the refusals of a rule have tests of their own. */
    private static final Map<Class<?>, Set<String>> KNOWN = known();

    /** Types that say nothing of a device. */
    private static final Set<Class<?>> OTHERS =
            Set.of(
                    ActPapers.class,
                    Milestones.Point.class,
                    Speaker.Sound.class,
                    CallOutcome.class,
                    CancelOutcome.Reason.class,
                    CheckLine.BoardChecked.class,
                    CheckLine.Checked.class,
                    LinePass.class,
                    TicketOutcome.class,
                    LostTicketOutcome.class,
                    EnrolOutcome.class,
                    HeldVouchers.class,
                    LimitAnswer.class,
                    Presence.class,
                    RedemptionOutcome.DecidedBy.class,
                    RefundBegun.class,
                    RightsOutcome.class,
                    NotesDesk.Opening.class,
                    SellForNotes.Opening.class);

    private List<Source> project = List.of();
    private List<Row> rows = List.of();

    private static Map<Class<?>, Set<String>> known() {
        var known = new HashMap<Class<?>, Set<String>>();
        known.put(PrinterFault.class, Set.of());
        known.put(PrintOutcome.class, Set.of("Printed"));
        known.put(PaperResult.class, Set.of("Printed"));
        known.put(Confirmation.class, Set.of("PAPER_STATUS", "PROCESS_ID"));
        known.put(DeviceFaults.load(DEVICE + "virtual.VirtualPrinter$Fault"), Set.of());
        known.put(Health.class, Set.of("Ready"));
        known.put(CashDrawer.DrawerOutcome.class, Set.of("Opened"));
        known.put(CardReader.CardAnswer.class, Set.of("Answered"));
        known.put(CardReading.class, Set.of("Proven"));
        known.put(DeviceFaults.load(DEVICE + "card.PcscFault"), Set.of());
        known.put(Scan.class, Set.of("Code"));
        known.put(BadSlip.class, Set.of());
        known.put(PaymentTerminal.PaymentResult.class, Set.of("Approved"));
        known.put(PaymentTerminal.ReversalResult.class, Set.of("Reversed"));
        known.put(PaymentState.class, Set.of("APPROVED"));
        known.put(SimulatedPaymentTerminal.Mode.class, Set.of("APPROVE"));
        known.put(SettlePayment.Settled.class, Set.of());
        known.put(CashAcceptor.NoteResult.class, Set.of("Inserted"));
        known.put(CashAcceptor.GivenBack.class, Set.of("InAll"));
        known.put(SimulatedCashAcceptor.Mode.class, Set.of("OK"));
        known.put(NotesSale.Note.class, Set.of("Counted"));
        known.put(KeptCash.Kept.class, Set.of());
        known.put(PayCashClaim.Paid.class, Set.of("HandedOut"));
        known.put(Reply.class, Set.of("Answered"));
        known.put(Obstacle.class, Set.of());
        known.put(SealTrouble.Fault.class, Set.of());
        known.put(RefundOutcome.class, Set.of("Refunded", "NotRefundable"));
        known.put(RedemptionOutcome.class, Set.of("Redeemed", "Refused"));
        known.put(ReissueOutcome.class, Set.of("Reissued", "NotReissued"));
        known.put(CancelOutcome.class, Set.of("Cancelled", "NotCancellable"));
        known.put(
                SaleOutcome.class,
                Set.of(
                        "Sold",
                        "UnknownSeries",
                        "NotWholeUnits",
                        "NotOpenYet",
                        "SeriesClosed",
                        "WrongBirthYearWindow",
                        "NoStock",
                        "UnknownMember",
                        "OverPurchaseLimit",
                        "OverHoldingLimit",
                        "NeedsTicket"));
        return Map.copyOf(known);
    }

    @BeforeAll
    void read() throws Exception {
        project = Source.project(Path.of(""));
        rows =
                project.stream()
                        .filter(source -> source.path().equals("docs/device-faults.md"))
                        .flatMap(source -> DeviceFaults.rows(source.text()).stream())
                        .toList();
        assertThat(rows).hasSizeGreaterThan(100);
    }

    private static Row row(String number, String states, String seen, String tests) {
        return DeviceFaults.rows(
                        "| "
                                + number
                                + " | fault | "
                                + states
                                + " | "
                                + seen
                                + " | books | "
                                + tests
                                + " |")
                .getFirst();
    }

    private static Row seeing(String seen) {
        return row("D1", "", seen, "`A#a`");
    }

    private static Row shownBy(String test) {
        return row("D1", "", "seen", "`" + test + "`");
    }

    @Test
    void numbersRunOnAndNoCellIsEmpty() {
        assertThat(DeviceFaults.outOfTurn(rows)).isEmpty();
        assertThat(DeviceFaults.incomplete(rows)).isEmpty();
        assertThat(DeviceFaults.outOfTurn(List.of(seeing("a"), row("D3", "", "b", "`A#a`"))))
                .containsExactly("D3 stands at 2");
        assertThat(DeviceFaults.incomplete(List.of(seeing(""), row("D2", "", "a", ""))))
                .containsExactly("D1 has an empty cell", "D2 has an empty cell");
    }

    @Test
    void everyTestOfTheTableIsThereAndRuns() {
        var faults = new DeviceFaults(project);
        assertThat(faults.missingTests(rows)).isEmpty();
        var wrong =
                Stream.of(
                                "NowhereTest#numbersRunOnAndNoCellIsEmpty",
                                "DeviceFaultsTest#nothingOfTheKind",
                                "DeviceFaultsTest#read",
                                "KillMatrixTest#aHundredKillsAtRandomMomentsLoseAndDoubleNothing",
                                "DeviceFaultsTest")
                        .map(DeviceFaultsTest::shownBy)
                        .toList();
        assertThat(faults.missingTests(wrong)).hasSameSizeAs(wrong);
        assertThat(
                        faults.missingTests(
                                List.of(shownBy("UsbPrinterTest#askingHowItIsPrintsNothing"))))
                .as("what a contract promises is a test of each of its drivers")
                .isEmpty();
    }

    @Test
    void everyWordOfTheTableIsTheScreensOwn() {
        var faults = new DeviceFaults(project);
        assertThat(faults.otherWords(rows)).isEmpty();
        var wrong =
                List.of(
                        seeing("“종이가 떨어졌다” (kiosk:problem.paper.title)"),
                        seeing("“종이가 떨어졌어요” (kiosk:problem.nothing.title)"),
                        seeing("“종이가 떨어졌어요” (teller:problem.paper.title)"),
                        seeing("“그런 말은 없습니다.” (log:PcscReaders)"),
                        seeing("종이가 떨어졌어요"));
        assertThat(faults.otherWords(wrong)).hasSameSizeAs(wrong);
    }

    @Test
    void everyLanguageOfAScreenHasTheseWords() {
        assertThat(new DeviceFaults(project).untranslated(rows)).isEmpty();
        var words =
                List.of(
                        new Source("fxml/teller/strings_ko.properties", "a=가\nb=나"),
                        new Source("fxml/teller/strings_en.properties", "a=a"));
        assertThat(new DeviceFaults(words).untranslated(List.of(seeing("“나” (teller:b)"))))
                .containsExactly("fxml/teller/strings_en.properties lacks b");
    }

    @Test
    void everyStateOfADeviceHasARow() {
        assertThat(DeviceFaults.unmatched(rows, KNOWN)).isEmpty();
        var one = List.of(row("D1", "`DrawerOutcome.Lost`", "seen", "`A#a`"));
        assertThat(
                        DeviceFaults.unmatched(
                                one, Map.of(CashDrawer.DrawerOutcome.class, Set.of("Opened"))))
                .containsExactly(
                        "DrawerOutcome.NotOpened has no row",
                        "nothing is called DrawerOutcome.Lost");
    }

    /** Goal: an outcome that is new altogether is not forgotten. */
    @Test
    void everyOutcomeThatADeviceCanHaveIsHeldAgainstTheTable() throws Exception {
        Path product =
                Path.of(
                        PrinterFault.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        List<Class<?>> kinds =
                new ClassFileImporter()
                                .importPaths(
                                        product.resolve("kr/sarangbang/port"),
                                        product.resolve("kr/sarangbang/application"))
                                .stream()
                                .<Class<?>>map(JavaClass::reflect)
                                .filter(type -> Modifier.isPublic(type.getModifiers()))
                                .filter(type -> type.isEnum() || type.isSealed())
                                .toList();
        assertThat(kinds).contains(PrinterFault.class, CardReader.CardAnswer.class);
        assertThat(kinds)
                .allMatch(type -> KNOWN.containsKey(type) || OTHERS.contains(type))
                .containsAll(OTHERS);
    }
}
