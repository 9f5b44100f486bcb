package kr.sarangbang.infrastructure.device.easycard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Approval;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.State;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Way;

/**
 * What this site asked the payment program, and what it heard: a file of one line a change, forced
 * to disk before the next step. It makes a repeat the same payment, whatever the program makes of
 * one, and keeps what a cancellation must name. A line cut off by a kill never counted. One process
 * at a time; callers take turns.
 */
final class PaymentNotebook {
    private final Path file;
    private final Map<ActId, NotedPayment> payments = new LinkedHashMap<>();
    private boolean read;

    /** A notebook in this file, which need not be there yet. */
    PaymentNotebook(Path file) {
        this.file = file;
    }

    Optional<NotedPayment> of(ActId act) throws IOException {
        return Optional.ofNullable(known().get(act));
    }

    /** Those whose money is nowhere for certain. */
    List<NotedPayment> open() throws IOException {
        return known().values().stream().filter(payment -> payment.state().isOpen()).toList();
    }

    /** When this returns, the change survives a power cut. */
    NotedPayment note(NotedPayment payment) throws IOException {
        known();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(endOfWholeLines());
            ByteBuffer bytes = ByteBuffer.wrap(line(payment).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
        }
        payments.put(payment.act(), payment);
        return payment;
    }

    private Map<ActId, NotedPayment> known() throws IOException {
        if (!read && Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            Map<ActId, NotedPayment> found = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                NotedPayment payment = parsed(lines.get(i), i + 1);
                found.put(payment.act(), payment);
            }
            payments.putAll(found);
        }
        read = true;
        return payments;
    }

    private static String line(NotedPayment payment) {
        return String.join(
                        " ",
                        payment.act().toString(),
                        payment.way().name(),
                        payment.state().name(),
                        Long.toString(payment.amount().amount()),
                        "a" + payment.approved().number(),
                        "d" + payment.approved().day(),
                        "t" + payment.approved().transaction())
                + "\n";
    }

    private NotedPayment parsed(String line, int number) throws IOException {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 7) {
                return new NotedPayment(
                        ActId.parse(parts[0]),
                        Way.valueOf(parts[1]),
                        State.valueOf(parts[2]),
                        Won.of(Long.parseLong(parts[3])),
                        new Approval(
                                parts[4].substring(1),
                                parts[5].substring(1),
                                parts[6].substring(1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(file + ": line " + number + " cannot be read", e);
        }
        throw new IOException(file + ": line " + number + " cannot be read");
    }

    /** Where the next line begins: a line that a kill cut off is written over. */
    private long endOfWholeLines() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            long end = channel.size();
            while (end > 0) {
                one.clear();
                channel.read(one, end - 1);
                if (one.get(0) == '\n') {
                    return end;
                }
                end--;
            }
            return 0;
        }
    }
}
