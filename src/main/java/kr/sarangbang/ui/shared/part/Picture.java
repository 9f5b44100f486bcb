package kr.sarangbang.ui.shared.part;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A drawing in its own grid, scaled as a whole to the room it gets. Colours come from roles. */
@DefaultProperty("shapes")
public final class Picture extends Region {
    private final Group group = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double gridWidth = 100;
    private double gridHeight = 100;

    public Picture() {
        getStyleClass().add("picture");
        group.setManaged(false);
        group.getTransforms().add(scale);
        getChildren().add(group);
        setMouseTransparent(true);
    }

    public ObservableList<Node> getShapes() {
        return group.getChildren();
    }

    public double getGridWidth() {
        return gridWidth;
    }

    public void setGridWidth(double width) {
        gridWidth = width;
    }

    public double getGridHeight() {
        return gridHeight;
    }

    public void setGridHeight(double height) {
        gridHeight = height;
    }

    @Override
    protected void layoutChildren() {
        double by = Math.min(getWidth() / gridWidth, getHeight() / gridHeight);
        scale.setX(by);
        scale.setY(by);
        layoutInArea(group, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.TOP);
        group.relocate(0, 0);
        group.setLayoutX((getWidth() - gridWidth * by) / 2);
        group.setLayoutY((getHeight() - gridHeight * by) / 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? gridHeight : width * gridHeight / gridWidth;
    }
}
