package kr.sarangbang.ui.shared.part;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text with some words bold: what stands between two {@code *}. Breaks at spaces only. */
public final class Sentence extends TextFlow {
    private String text = "";

    public Sentence() {
        getStyleClass().add("sentence");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public String getText() {
        return text;
    }

    /** Empty takes no room. */
    public void setText(String marked) {
        text = marked;
        getChildren().clear();
        boolean bold = false;
        for (String run : marked.split("\\*", -1)) {
            if (!run.isEmpty()) {
                var part = new Text(run);
                if (bold) {
                    part.getStyleClass().add("strong");
                }
                getChildren().add(part);
            }
            bold = !bold;
        }
        setAccessibleText(marked.replace("*", ""));
        setVisible(!marked.isEmpty());
        setManaged(!marked.isEmpty());
    }

    /** A paragraph never shrinks below its words. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
