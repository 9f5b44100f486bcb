package kr.sarangbang.cli;

import picocli.CommandLine.Command;

/** Measures, each figure against its limit of the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "sale|redeem|drain|start",
        description = {
            "Measures: medians, p99, and the ratio to the limit; at most 1 keeps it.",
            "Exit status 1 when the limit is missed. A busy machine is slower: only ratios of one"
                    + " run say something, and of a few runs more than of one."
        },
        subcommands = {
            BenchSaleCommand.class,
            BenchRedeemCommand.class,
            BenchDrainCommand.class,
            BenchStartCommand.class
        })
final class BenchCommand {}
