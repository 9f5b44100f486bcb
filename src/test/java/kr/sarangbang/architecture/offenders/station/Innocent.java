package kr.sarangbang.architecture.offenders.station;

/** Uses what its arrows allow. */
public final class Innocent {
    Object application() {
        return new kr.sarangbang.architecture.offenders.application.Innocent();
    }

    Object port() {
        return new kr.sarangbang.architecture.offenders.port.Innocent();
    }

    Object wire() {
        return new kr.sarangbang.architecture.offenders.wire.Innocent();
    }

    Object codec() {
        return new kr.sarangbang.architecture.offenders.codec.Innocent();
    }

    Object foundation() {
        return new kr.sarangbang.architecture.offenders.foundation.Innocent();
    }

    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }
}
