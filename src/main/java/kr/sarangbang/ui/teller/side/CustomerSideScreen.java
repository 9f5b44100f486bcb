package kr.sarangbang.ui.teller.side;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.teller.CustomerSide;

/** What the customer at a counter reads: amount, payment and change, in large letters. */
public final class CustomerSideScreen extends Screen {
    private final Catalogue words;
    @FXML private VBox said;
    @FXML private Label sentence;
    @FXML private Label amountLabel;
    @FXML private Label amount;
    @FXML private Label line;
    @FXML private VBox money;
    @FXML private Label voucher;
    @FXML private Label face;
    @FXML private Label price;
    @FXML private SheetRow given;
    @FXML private SheetRow change;

    public CustomerSideScreen(Catalogue words) {
        this.words = words;
    }

    public void show(CustomerSide.View view) {
        switch (view) {
            case CustomerSide.View.Welcome welcome -> say(words.text("side.welcome"));
            case CustomerSide.View.Wait wait -> say(wait.line());
            case CustomerSide.View.Called called ->
                    great(
                            words.text("side.welcome"),
                            words.text("side.number", called.number()),
                            words.text("side.show"));
            case CustomerSide.View.Done done -> great(done.label(), done.amount(), done.line());
            case CustomerSide.View.Money now -> money(now);
        }
    }

    private void great(String label, String figures, String below) {
        say("");
        amountLabel.setText(label);
        amount.setText(figures);
        line.setText(below);
    }

    private void say(String text) {
        only(said);
        boolean alone = !text.isEmpty();
        sentence.setText(text);
        appear(sentence, alone);
        for (Node part : new Node[] {amountLabel, amount, line}) {
            appear(part, !alone);
        }
    }

    private void money(CustomerSide.View.Money now) {
        only(money);
        voucher.setText(
                now.papers().isEmpty() ? now.voucher() : now.voucher() + " · " + now.papers());
        face.setText(now.face());
        price.setText(now.price());
        given.setValue(now.given().orElse(""));
        change.setValue(now.change().orElse(""));
    }

    private void only(Node shown) {
        appear(said, said.equals(shown));
        appear(money, money.equals(shown));
    }

    private static void appear(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
