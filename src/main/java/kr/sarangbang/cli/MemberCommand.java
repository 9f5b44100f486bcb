package kr.sarangbang.cli;

import picocli.CommandLine.Command;

/** What is done for members at a site. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Members.",
        subcommands = EnrolCommand.class)
final class MemberCommand {}
