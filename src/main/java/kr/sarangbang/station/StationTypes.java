package kr.sarangbang.station;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrintOutcome;

/** Every record that a hub and a station may say to each other, found from the few at the top. */
final class StationTypes {
    private static final String OURS = "kr.sarangbang.";

    private static final List<Class<?>> TOP =
            List.of(
                    Asked.class,
                    DeviceAct.class,
                    Welcome.class,
                    JoinAnswer.class,
                    RefundShown.class,
                    NotesOpened.class,
                    KioskSight.class,
                    TellerSight.class,
                    LineSight.class,
                    SaleOutcome.class,
                    NotesSale.Note.class,
                    NotesSale.Finished.class,
                    LimitAnswer.class,
                    RefundOutcome.class,
                    HeldVouchers.class,
                    ReissueOutcome.class,
                    PaperResult.class,
                    TicketOutcome.class,
                    LostTicketOutcome.class,
                    CallOutcome.class,
                    Ticket.class,
                    CheckLine.Checked.class,
                    Rehearsal.class,
                    MemberProof.Card.class,
                    PrintOutcome.class,
                    CashDrawer.DrawerOutcome.class,
                    PaymentTerminal.PaymentResult.class,
                    PaymentTerminal.ReversalResult.class,
                    CashAcceptor.GivenBack.class);

    private final Map<String, String> shapes = new TreeMap<>();
    private final List<Class<?>> leaves = new ArrayList<>();
    private final Set<String> strange = new TreeSet<>();

    private StationTypes() {}

    static StationTypes all() {
        var types = new StationTypes();
        Deque<Type> open = new ArrayDeque<>(TOP);
        while (!open.isEmpty()) {
            types.look(open.remove(), open);
        }
        return types;
    }

    /** The name under which a permitted type goes over the wire. */
    static String name(Class<?> type) {
        return type.getName().substring(OURS.length());
    }

    /** What can be one of several: each must say which. */
    List<Class<?>> leaves() {
        return List.copyOf(leaves);
    }

    /** Types that are neither records, enums, sealed nor known values: there must be none. */
    Set<String> strange() {
        return Set.copyOf(strange);
    }

    /** The same for two programs that say the same records, and no others. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(shapes.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private void look(Type type, Deque<Type> open) {
        switch (type) {
            case ParameterizedType generic -> {
                open.add(generic.getRawType());
                open.addAll(List.of(generic.getActualTypeArguments()));
            }
            case WildcardType any -> open.addAll(List.of(any.getUpperBounds()));
            case Class<?> plain -> look(plain, open);
            default -> strange.add(type.getTypeName());
        }
    }

    private void look(Class<?> type, Deque<Type> open) {
        if (type.isPrimitive() || shapes.containsKey(type.getName())) {
            return;
        }
        var shape = new StringBuilder();
        if (type.isRecord()) {
            for (RecordComponent part : type.getRecordComponents()) {
                shape.append(part.getName()).append(' ').append(part.getGenericType()).append(';');
                open.add(part.getGenericType());
            }
        } else if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                shape.append(constant).append(';');
            }
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                shape.append(permitted.getName()).append(';');
                open.add(permitted);
                if (!permitted.isSealed()) {
                    leaves.add(permitted);
                }
            }
        } else if (type.getName().startsWith(OURS)
                && !type.equals(kr.sarangbang.domain.Bytes.class)
                && !type.equals(kr.sarangbang.application.ProvenMember.class)) {
            strange.add(type.getName());
        }
        shapes.put(type.getName(), shape.toString());
    }
}
