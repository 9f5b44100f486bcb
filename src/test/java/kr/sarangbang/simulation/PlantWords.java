package kr.sarangbang.simulation;

/** What stands in {@code docs/planted-bugs.md} around the table. */
final class PlantWords {
    static final String BEFORE =
            """
            # Planted bugs

            A simulation that finds nothing proves nothing until it is seen to find. So %d bugs are planted, one at a time, each a decorator under `src/test` around a part of the product; the product has no switch
            for any of them. `./sarangbang simulate --list-plants` names them, `--plant NAME` plants one.

            The table says how many seeds it took, counted from seed 1, with %d steps and %d sites: the number of the first seed in which the bug was found, the step at which an invariant broke (the last step where it was
            found only when everything had healed and the books were held against the journals and the world), and what was said. A hole is one of H1 to H20, the holes of earlier wordings of the rules; a number is the rule
            that the bug breaks. `PlantTable` (under `src/test`) looks for them all and writes this file; the test that runs every bug starts from the seeds that it found.

            | bug | what is wrong | stands for | seeds | step | what told |
            |---|---|---|---|---|---|
            """;

    static final String AFTER =
            """

            Holes without a bug here:

            | hole | why |
            |---|---|
            | H5, its third case | An acceptance that names a version still unknown waits. Refusing it for good was planted and not found in 200 seeds: in this world the version comes with the same delivery. |
            | H9 | No spend right is lent to a hub yet: the issuer has it always. |
            | H11 | Nothing splits a voucher. |
            | H18 | There are no gifts. |
            | H20 | Limits stand in the policy of a scope; a series has no field for them. |
            """;

    private PlantWords() {}
}
