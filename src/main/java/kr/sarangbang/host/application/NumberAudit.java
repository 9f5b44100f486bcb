package kr.sarangbang.host.application;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What is numbered is all there: cases, postings and rights, from the first of an epoch to the last
 * number given. Where the books were set back, nobody knows how far the numbers of the epoch before
 * had come: there only what is between those that stand is missed.
 */
final class NumberAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;

    NumberAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        ofEpochs("exception", state.exceptions().stream().mapToLong(row -> row.number));
        ofEpochs("posting", state.postings().stream().mapToLong(row -> row.posting).distinct());
        rights();
    }

    /** Each epoch has numbers of its own. */
    private void ofEpochs(String name, LongStream numbers) {
        var there = new TreeSet<Long>();
        numbers.filter(number -> !there.add(number))
                .forEach(number -> wrong(name, number, "stands twice"));
        there.headSet(1L, false).forEach(number -> wrong(name, number, "was never given out"));
        long last = state.lastNumber(name);
        for (int epoch = 1; epoch <= state.epoch(); epoch++) {
            long before = (epoch - 1) * Epochs.NUMBERS_OF_AN_EPOCH;
            NavigableSet<Long> its =
                    there.subSet(before, false, before + Epochs.NUMBERS_OF_AN_EPOCH, true);
            boolean present = epoch == state.epoch();
            gapless(name, its, before + 1, present ? last : its.isEmpty() ? before : its.last());
        }
    }

    /** A right's number is one of its epoch; of what a lost state had lent some is with nobody. */
    private void rights() {
        var there = new TreeSet<Long>();
        state.rights().values().stream()
                .filter(row -> row.epoch == state.epoch())
                .forEach(row -> there.add(row.number));
        long first = state.epoch() == 1 || there.isEmpty() ? 1 : there.first();
        if (state.epoch() == 1 || !there.isEmpty()) {
            gapless("right", there, first, state.lastNumber("right"));
        }
    }

    private void gapless(String name, NavigableSet<Long> there, long first, long last) {
        there.tailSet(last, false).forEach(number -> wrong(name, number, "was never given out"));
        there.headSet(first, false).forEach(number -> wrong(name, number, "was never given out"));
        long next = first;
        for (long number : there.subSet(first, true, Math.max(last, first), true)) {
            missing(name, next, number - 1);
            next = number + 1;
        }
        missing(name, next, last);
    }

    private void missing(String name, long from, long to) {
        if (from == to) {
            wrong(name, from, "is missing");
        } else if (from < to) {
            wrong(name, from, "is missing, and all up to " + to);
        }
    }

    private void wrong(String name, long number, String problem) {
        problems.add(new IssuerVerify.Problem(name + " " + number, "it " + problem));
    }
}
