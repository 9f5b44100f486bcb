package kr.sarangbang.architecture.offenders.application;

/** Uses what its arrows allow. */
public final class Innocent {
    Object port() {
        return new kr.sarangbang.architecture.offenders.port.Innocent();
    }

    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }
}
