package kr.sarangbang.architecture.offenders.elsewhere;

/** Writes where only commands may. */
final class Prints {
    void out() {
        System.out.println();
    }

    void err() {
        System.err.println();
    }

    void trace(Exception failure) {
        failure.printStackTrace();
    }
}
