package kr.sarangbang.station;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.wire.Connector;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.WireChannel;

/** A new machine's one question to the hub of its branch, by an invitation. */
public final class Joining {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connector connector;
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;

    /**
     * @param connector shows the invitation's certificate
     */
    public Joining(Connector connector, ScheduledExecutorService scheduler, InstantSource clock) {
        this.connector = connector;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Asks once; safe to repeat with the same key.
     *
     * @throws IOException if the hub cannot be reached, in a sentence for people
     * @throws HubLost if it does not answer
     */
    public JoinAnswer join(StationLine.Hubs hub, String token, Bytes publicKey) throws IOException {
        var form = new StationForm((proof, challenge) -> Optional.empty());
        var channel =
                new WireChannel(
                        new MessageCodec(),
                        Hub.DEADLINES,
                        connector.connect(hub.host(), hub.port()),
                        System::nanoTime,
                        scheduler);
        var link =
                new Link(
                        channel,
                        Link.Ends.station(hub.site(), hub.station()),
                        clock,
                        Runnable::run,
                        (asked, answering) -> {
                            throw new IllegalStateException("no device has joined yet");
                        });
        Thread.ofPlatform().daemon().name("joining").start(() -> log(link.serve()));
        try {
            var act = new Asked(new StationAct.Join(token, publicKey), DeviceStates.OFF);
            return form.value(link.ask(form.bytes(act, Said.ASKED), PATIENCE), Said.JOINED);
        } finally {
            link.end("The machine has joined, or has not.");
        }
    }

    private static void log(String reason) {
        System.getLogger(Joining.class.getName())
                .log(System.Logger.Level.DEBUG, "joining ended: {0}", reason);
    }
}
