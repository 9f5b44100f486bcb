package kr.sarangbang.architecture.offenders.codec;

/** Uses what its arrows allow. */
public final class Innocent {
    Object domain() {
        return new kr.sarangbang.architecture.offenders.domain.Innocent();
    }
}
