package kr.sarangbang.simulation;

/** A process dies here. An error, so that nothing in the product takes it for a fault to handle. */
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("power cut");
    }
}
