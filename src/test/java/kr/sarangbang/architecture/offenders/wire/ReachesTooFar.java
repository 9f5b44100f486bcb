package kr.sarangbang.architecture.offenders.wire;

/** Uses what no arrow from here reaches. */
final class ReachesTooFar {
    Object[] everything() {
        return new Object[] {
            new kr.sarangbang.architecture.offenders.slip.Innocent(),
            new kr.sarangbang.architecture.offenders.port.Innocent(),
            new kr.sarangbang.architecture.offenders.application.Innocent(),
            new kr.sarangbang.architecture.offenders.foundation.Innocent(),
            new kr.sarangbang.architecture.offenders.infrastructure.Innocent(),
            new kr.sarangbang.architecture.offenders.ui.Innocent(),
            new kr.sarangbang.architecture.offenders.host.Innocent(),
            new kr.sarangbang.architecture.offenders.station.Innocent(),
            new kr.sarangbang.architecture.offenders.cli.Innocent()
        };
    }
}
