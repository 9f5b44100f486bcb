package kr.sarangbang.architecture.offenders.ui;

/** Uses what its arrows allow. */
public final class Innocent {
    Object application() {
        return new kr.sarangbang.architecture.offenders.application.Innocent();
    }

    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }

    Object port() {
        return new kr.sarangbang.architecture.offenders.port.Innocent();
    }

    Object slip() {
        return new kr.sarangbang.architecture.offenders.slip.Innocent();
    }
}
