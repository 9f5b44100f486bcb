package kr.sarangbang.architecture.offenders.elsewhere;

/** Can be reached, and changed, from anywhere. */
final class KeepsAStaticRegistry {
    static Object instance = new Object();

    private KeepsAStaticRegistry() {}
}
