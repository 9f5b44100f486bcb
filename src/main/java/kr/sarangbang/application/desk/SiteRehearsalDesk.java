package kr.sarangbang.application.desk;

import java.util.function.Supplier;
import kr.sarangbang.application.RehearseOpening;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.rehearsal.Rehearsal;

/** The rehearsal's desk over its use case. Site thread only. */
public final class SiteRehearsalDesk implements RehearsalDesk {
    private final Workplace place;
    private final Supplier<RehearsedDevices> devices;

    /**
     * @param devices how those are that no use case talks to; asked at each rehearsal
     */
    public SiteRehearsalDesk(Workplace place, Supplier<RehearsedDevices> devices) {
        this.place = place;
        this.devices = devices;
    }

    @Override
    public Rehearsal rehearse(boolean paper) {
        var rehearsing = new RehearseOpening(place, devices.get());
        return paper ? rehearsing.rehearseOnPaper(true) : rehearsing.rehearse(true);
    }
}
