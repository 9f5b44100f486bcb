package kr.sarangbang.ui.shared.part;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The eave over a two-leaf lit door, on a grid of 64. Never smaller than 38 px. */
public final class Mark extends Region {
    private static final double GRID = 64;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Mark() {
        getStyleClass().add("mark");
        var drawing =
                new Group(
                        path(
                                "mark-wood",
                                "M1 27 Q18 21 32 5 Q46 21 63 27 L63 33 Q45 29 32 16 Q19 29 1 33 Z"),
                        path("mark-wood", "M12 36 H52 V61 H12 Z"),
                        path("mark-light", "M16 40 H30 V57 H16 Z M34 40 H48 V57 H34 Z"),
                        path(
                                "mark-line",
                                "M16 47 H30 V50 H16 Z M34 47 H48 V50 H34 Z M30 40 H34 V57 H30 Z"));
        drawing.setManaged(false);
        drawing.getTransforms().add(scale);
        getChildren().add(drawing);
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / GRID);
        scale.setY(getHeight() / GRID);
    }

    private static SVGPath path(String styleClass, String content) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
