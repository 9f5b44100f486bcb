package kr.sarangbang.domain.rehearsal;

/**
 * One thing that was tried.
 *
 * @param figure what stands in the finding's place; empty where it has none
 */
public record Check(Part part, Finding finding, String figure) {
    /** Of a finding without a figure. */
    public static Check of(Part part, Finding finding) {
        return new Check(part, finding, "");
    }

    public State state() {
        return finding.state();
    }

    /** What was found. */
    public String korean() {
        return finding.korean().replace("{0}", figure);
    }

    /** The same in English. */
    public String english() {
        return finding.english().replace("{0}", figure);
    }
}
