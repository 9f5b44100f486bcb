package kr.sarangbang.architecture.offenders.cli;

/** Uses what its arrows allow. */
public final class Innocent {
    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }

    Object codec() {
        return new kr.sarangbang.architecture.offenders.codec.Innocent();
    }

    Object slip() {
        return new kr.sarangbang.architecture.offenders.slip.Innocent();
    }

    Object port() {
        return new kr.sarangbang.architecture.offenders.port.Innocent();
    }

    Object application() {
        return new kr.sarangbang.architecture.offenders.application.Innocent();
    }

    Object wire() {
        return new kr.sarangbang.architecture.offenders.wire.Innocent();
    }

    Object foundation() {
        return new kr.sarangbang.architecture.offenders.foundation.Innocent();
    }

    Object infrastructure() {
        return new kr.sarangbang.architecture.offenders.infrastructure.Innocent();
    }

    Object ui() {
        return new kr.sarangbang.architecture.offenders.ui.Innocent();
    }

    Object host() {
        return new kr.sarangbang.architecture.offenders.host.Innocent();
    }
}
