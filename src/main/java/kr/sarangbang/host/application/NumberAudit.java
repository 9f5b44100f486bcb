package kr.sarangbang.host.application;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** What is numbered is all there: cases, postings and rights, from 1 to the last number given. */
final class NumberAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;

    NumberAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        gapless("exception", state.exceptions().stream().mapToLong(row -> row.number));
        gapless("posting", state.postings().stream().mapToLong(row -> row.posting).distinct());
        gapless("right", state.rights().values().stream().mapToLong(row -> row.number));
    }

    private void gapless(String name, LongStream numbers) {
        var there = new TreeSet<Long>();
        numbers.filter(number -> !there.add(number))
                .forEach(number -> wrong(name, number, "stands twice"));
        long last = state.lastNumber(name);
        there.tailSet(last, false).forEach(number -> wrong(name, number, "was never given out"));
        there.headSet(1L, false).forEach(number -> wrong(name, number, "was never given out"));
        long next = 1;
        for (long number : there.subSet(1L, true, Math.max(last, 1), true)) {
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
