package kr.sarangbang.simulation;

import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;

/** What staff and the programs themselves do when nobody buys or pays. */
final class Staff {
    private final Town town;
    private final Buying buying;
    private final TakingBack takingBack;
    private final Chance chance;
    private final Trace trace;

    Staff(Town town, Buying buying, TakingBack takingBack) {
        this.town = town;
        this.buying = buying;
        this.takingBack = takingBack;
        this.chance = town.around().chance();
        this.trace = town.around().trace();
    }

    /** Dead programs are started, and those whose line came back sign on. */
    void look() {
        for (SimulatedSite site : town.sites()) {
            SiteTerms.look(site, town.around().facts().suspects().has(site.id()));
            if (site.isDueToStart()) {
                trace.note(site.id() + " starts");
                site.start();
            }
        }
    }

    void work() {
        SimulatedSite site = chance.pick(town.sites());
        switch (chance.below(12)) {
            case 0 -> mend(site);
            case 1 -> site.during(program -> program.dayEnd().closeToday(Actor.CUSTOMER));
            case 2 -> giveBack(chance.pick(town.kiosks()));
            case 3 -> moreStock(chance.pick(town.kiosks()));
            case 4 -> printAgain(site);
            case 5 -> takingBack.goOn(site);
            case 6 -> refresh(site);
            case 7 -> town.people().forEach(buying::learn);
            default -> sync(site);
        }
    }

    private void sync(SimulatedSite site) {
        site.sync();
        trace.note(site.id() + " sync, " + site.waiting() + " wait");
    }

    private void refresh(SimulatedSite site) {
        if (site.line().up()) {
            site.during(
                    program -> {
                        program.comeOnline().refresh();
                        return true;
                    });
        }
    }

    /** Paper in, clock right, disk cleared; what is owed comes out. */
    private void mend(SimulatedSite site) {
        site.mend();
        trace.note(site.id() + " is mended");
    }

    private void giveBack(SimulatedSite kiosk) {
        int series = 1 + chance.below(2);
        kiosk.during(program -> program.returns().stock(series, Actor.CUSTOMER));
        trace.note(kiosk.id() + " gives back series " + series);
    }

    private void moreStock(SimulatedSite kiosk) {
        int series = 1 + chance.below(2);
        kiosk.during(
                program ->
                        program.rights().stock(series, Won.of(10_000L * (1 + chance.below(40)))));
        trace.note(kiosk.id() + " asks for stock of series " + series);
    }

    private void printAgain(SimulatedSite site) {
        List<ActId> done =
                site.view().latestActs(20).stream()
                        .filter(row -> row.stage() == ActStage.DONE && !row.paperOwed())
                        .map(ActRow::act)
                        .toList();
        if (!done.isEmpty()) {
            ActId act = chance.pick(done);
            site.during(program -> program.papers().again(act, Actor.CUSTOMER));
            trace.note(site.id() + " prints again " + act);
        }
    }
}
