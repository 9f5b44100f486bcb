package kr.sarangbang.architecture.offenders.port;

/** Uses what its arrows allow. */
public final class Innocent {
    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }
}
