package kr.sarangbang.ui.shared;

/** The four sets of colours in {@code fxml/themes.css}. */
public enum Theme {
    LIGHT("light"),
    DARK("dark"),
    HIGH_CONTRAST_DARK("hc-dark"),
    HIGH_CONTRAST_LIGHT("hc-light");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The class on the scene's root that switches the set on. */
    public String styleClass() {
        return styleClass;
    }
}
