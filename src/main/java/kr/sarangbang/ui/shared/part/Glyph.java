package kr.sarangbang.ui.shared.part;

import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One picture of the icon font, sized in em by the style sheet. Always beside its word. */
public final class Glyph extends Text {
    private String icon = "";

    public Glyph() {
        getStyleClass().add("glyph");
    }

    public Glyph(String icon) {
        this();
        setIcon(icon);
    }

    public String getIcon() {
        return icon;
    }

    /**
     * A name of Ikonli's Material2 Round pack, "mdral-east"; empty shows nothing and takes no room.
     */
    public void setIcon(String name) {
        icon = name;
        boolean some = !name.isEmpty();
        setText(some ? new String(Character.toChars(ikon(name).getCode())) : "");
        setVisible(some);
        setManaged(some);
    }

    private static Ikon ikon(String name) {
        return name.startsWith("mdral-")
                ? Material2RoundAL.findByDescription(name)
                : Material2RoundMZ.findByDescription(name);
    }
}
