package kr.sarangbang.ui.shared;

/** The three sizes a person can choose; everything grows with the text. */
public enum TextSize {
    NORMAL(1),
    LARGE(1.25),
    LARGEST(1.5);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    public double factor() {
        return factor;
    }
}
