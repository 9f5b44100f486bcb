package kr.sarangbang.domain.rehearsal;

/** How one part is. */
public enum State {
    GOOD("좋음", "good"),
    /** The site can open; somebody should see to it. */
    SEE_TO("살펴보기", "see to it"),
    /** Nothing can be sold before it is put right. */
    STOPS("고치기", "put right");

    private final String korean;
    private final String english;

    State(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }
}
