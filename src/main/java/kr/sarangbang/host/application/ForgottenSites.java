package kr.sarangbang.host.application;

import java.util.List;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.SiteRow;

/**
 * Joinings that this issuer has signed and does not know any more. The line's certificate and the
 * credential are both its own, so the site goes on, and delivers its journal from the first entry.
 */
final class ForgottenSites {
    private final Desk desk;

    ForgottenSites(Desk desk) {
        this.desk = desk;
    }

    /** Enters a joining again that was lost; does nothing where it is known or not shown. */
    void find(PeerIdentity.Site peer, Request.SignOn signOn) {
        if (Joining.find(desk, peer.site(), peer.incarnation()).isPresent()
                || signOn.credential().length() == 0) {
            return;
        }
        try {
            SignedCredential shown = RightCodec.readCredential(signOn.credential());
            Holder holder = shown.credential().holder();
            if (holder.site().text().equals(peer.site())
                    && holder.incarnation() == peer.incarnation()
                    && RightCodec.verifies(shown, desk.instruments().issuerKey())) {
                enter(shown, signOn.epoch());
            }
        } catch (Malformed e) {
            System.getLogger(ForgottenSites.class.getName())
                    .log(System.Logger.Level.DEBUG, "A credential cannot be read.", e);
        }
    }

    private void enter(SignedCredential shown, int heard) {
        Credential credential = shown.credential();
        Holder holder = credential.holder();
        SiteRow site = desk.site(holder.site()).orElseGet(() -> add(credential));
        site.incarnation = Math.max(site.incarnation, holder.incarnation());
        desk.tables().sites().change(site);
        var row = new IncarnationRow();
        row.id = site.id + "." + holder.incarnation();
        row.site = site.id;
        row.number = holder.incarnation();
        row.publicKey = holder.publicKey().toArray();
        row.credential = shown.signed().toArray();
        row.certificate = new byte[0];
        row.head = EntryHeader.NO_PREVIOUS.toArray();
        row.headProven = true;
        row.epoch = 0;
        desk.tables().incarnations().add(row);
        desk.list(
                Finding.SITE_FOUND,
                List.of(),
                List.of(holder.site()),
                -1,
                "incarnation " + holder.incarnation());
        new Epochs(desk)
                .lost(
                        holder.site(),
                        List.of(),
                        "its joining as " + row.id + " is not in the books",
                        heard);
        if (desk.isReading()) {
            new Epochs(desk).await(row);
        }
    }

    /** What an officer registered of it beyond this is lost, and to be set anew. */
    private SiteRow add(Credential credential) {
        var row = new SiteRow();
        row.id = credential.holder().site().text();
        row.role = credential.role().name();
        row.name = row.id;
        row.district = credential.district().map(d -> d.number()).orElse(0);
        row.guarantee = -1;
        row.tokenUsed = true;
        desk.tables().sites().add(row);
        return row;
    }
}
