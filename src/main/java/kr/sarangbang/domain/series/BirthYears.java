package kr.sarangbang.domain.series;

/** Whose turn a sale window is, by the buyer's year of birth (sales since 28 July 2022). */
public enum BirthYears {
    EVERYONE,
    ODD,
    EVEN;

    public boolean admits(int birthYear) {
        return switch (this) {
            case EVERYONE -> true;
            case ODD -> birthYear % 2 != 0;
            case EVEN -> birthYear % 2 == 0;
        };
    }
}
