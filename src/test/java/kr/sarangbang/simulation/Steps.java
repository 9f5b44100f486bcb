package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which steps of a run are done, from 1; written as {@code 1-20,33}. */
record Steps(List<Integer> numbers) {
    Steps {
        numbers = List.copyOf(numbers);
    }

    static Steps upTo(int last) {
        var all = new ArrayList<Integer>();
        for (int number = 1; number <= last; number++) {
            all.add(number);
        }
        return new Steps(all);
    }

    /** Empty when it is not written so, or names a step beyond the last. */
    static Optional<Steps> parse(String text, int last) {
        var kept = new BitSet();
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", -1);
            if (ends.length > 2 || !part.matches("[0-9 ]{1,9}(-[0-9 ]{1,9})?")) {
                return Optional.empty();
            }
            int from = Integer.parseInt(ends[0].strip());
            int to = Integer.parseInt(ends[ends.length - 1].strip());
            if (from < 1 || to < from || to > last) {
                return Optional.empty();
            }
            kept.set(from, to + 1);
        }
        return Optional.of(new Steps(kept.stream().boxed().toList()));
    }

    /** Those up to one of them. */
    Steps through(int last) {
        return new Steps(numbers.stream().filter(number -> number <= last).toList());
    }

    /** Without those at {@code from} and the ones after it, {@code count} in all. */
    Steps without(int from, int count) {
        var left = new ArrayList<>(numbers);
        left.subList(from, Math.min(left.size(), from + count)).clear();
        return new Steps(left);
    }

    int count() {
        return numbers.size();
    }

    @Override
    public String toString() {
        var runs = new ArrayList<int[]>();
        for (int number : numbers) {
            if (!runs.isEmpty() && runs.getLast()[1] == number - 1) {
                runs.getLast()[1] = number;
            } else {
                runs.add(new int[] {number, number});
            }
        }
        return runs.stream()
                .map(run -> run[0] == run[1] ? "" + run[0] : run[0] + "-" + run[1])
                .collect(Collectors.joining(","));
    }
}
