package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.port.Draft;

/** Checks who buys (rule 6a); every try of a PIN is in the journal, and tries are limited. */
final class CheckMember {
    private final Workplace place;

    CheckMember(Workplace place) {
        this.place = place;
    }

    /** Whether what was shown counts here at all; asked before anything is borrowed. */
    Optional<SaleOutcome> refusal(Presence presence) {
        return switch (presence) {
            case Presence.CardAnswered answered ->
                    place.bulletin().lost(answered.card().member(), answered.card().issued())
                            ? Optional.of(new SaleOutcome.NeedsMember())
                            : Optional.empty();
            case Presence.Pin pin -> Optional.empty();
            case Presence.IdShown shown ->
                    switch (place.profile().role()) {
                        case TELLER, BRANCH -> Optional.empty();
                        case KIOSK, SHOP -> Optional.of(new SaleOutcome.NeedsMember());
                    };
        };
    }

    /** Empty when the member is who they say. */
    Optional<SaleOutcome> check(
            MemberNumber member, Presence presence, LimitPurse purse, Actor actor) {
        return switch (presence) {
            case Presence.CardAnswered card -> Optional.empty();
            case Presence.IdShown shown -> Optional.empty();
            case Presence.Pin pin -> pin(member, pin, purse.pin(), actor);
        };
    }

    private Optional<SaleOutcome> pin(
            MemberNumber member, Presence.Pin pin, Optional<PinVerifier> verifier, Actor actor) {
        int most = place.policy().pinTries();
        int wrong = place.view().wrongPins(member);
        if (verifier.isEmpty() || wrong >= most) {
            return Optional.of(new SaleOutcome.WrongPin(0));
        }
        boolean right = place.pins().matches(verifier.get(), pin.digits());
        if (!right || wrong > 0) {
            ActId act = place.journal().nextAct();
            place.journal().append(new Draft(act, new Entry.PinTried(member, right), actor));
        }
        return right
                ? Optional.empty()
                : Optional.of(new SaleOutcome.WrongPin(Math.max(0, most - wrong - 1)));
    }
}
