package kr.sarangbang.ui.shared.part;

import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ButtonSkin;

/**
 * Whatever can be pressed: a face with a border and a wooden lip, its content filling the face.
 * Acts on release; sliding off cancels. Font sizes belong to the content, so every measure of the
 * face is in the root's em.
 */
public class Pressable extends Button {
    private final Parent content;

    // Nothing reads the half-made object: JavaFX only stores what is set here.
    @SuppressWarnings("this-escape")
    protected Pressable(Parent content) {
        this.content = content;
        getStyleClass().add("pressable");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** A line that wraps makes the face taller, so the height follows from the width. */
    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FaceSkin(this, content);
    }

    /** Gives the content the whole face, where a button's own skin would centre it small. */
    private static final class FaceSkin extends ButtonSkin {
        private final Parent content;

        FaceSkin(Pressable owner, Parent content) {
            super(owner);
            this.content = content;
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            content.resizeRelocate(x, y, w, h);
        }

        @Override
        protected double computePrefWidth(
                double height, double top, double right, double bottom, double left) {
            return left + content.prefWidth(-1) + right;
        }

        @Override
        protected double computePrefHeight(
                double width, double top, double right, double bottom, double left) {
            double inner = width < 0 ? -1 : width - left - right;
            return top + content.prefHeight(inner) + bottom;
        }

        @Override
        protected double computeMinWidth(
                double height, double top, double right, double bottom, double left) {
            return left + content.minWidth(-1) + right;
        }

        @Override
        protected double computeMinHeight(
                double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }
    }
}
