package kr.sarangbang.architecture.offenders.elsewhere;

/** Names that could mean anything. */
final class Vague {
    private Vague() {}

    static final class VagueManager {}

    static final class VagueUtil {}

    static final class VagueUtils {}

    static final class VagueHelper {}

    static final class VagueHelpers {}

    static final class VagueImpl {}

    static final class VagueData {}

    static final class VagueInfo {}

    static final class VagueProcessor {}
}
