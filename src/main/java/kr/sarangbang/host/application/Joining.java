package kr.sarangbang.host.application;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SiteRow;

/** A new incarnation begins, with a key of its own and first rights (rules 5 and 16). */
final class Joining {
    private final Desk desk;

    Joining(Desk desk) {
        this.desk = desk;
    }

    static String tokenHash(String token) {
        return Chain.hash(Bytes.of(token.getBytes(StandardCharsets.UTF_8))).hex();
    }

    /**
     * @param invited the site that the certificate of the invitation names
     */
    Answer join(String invited, Request.Join asked) {
        SiteRow site =
                desk.tables()
                        .sites()
                        .first(Query.where(SiteRow.TOKEN_HASH, tokenHash(asked.token())))
                        .filter(row -> row.id.equals(invited))
                        .orElse(null);
        if (site == null) {
            return new Answer.NotUnderstood("this invitation is not known");
        }
        if (asked.publicKey().length() != EntryHeader.NO_PREVIOUS.length()) {
            return new Answer.NotUnderstood("a key has 32 bytes");
        }
        if (site.tokenUsed) {
            return again(site, asked);
        }
        site.tokenUsed = true;
        site.sealedCounter = false;
        new LostSites(desk).begins(site);
        site.incarnation = Math.max(site.incarnation + 1, new Epochs(desk).firstIncarnation());
        // What was found on the old disk is the old incarnation's; its rights stay out.
        site.frozen = "";
        desk.tables().sites().change(site);
        var holder = new Holder(new SiteId(site.id), site.incarnation, asked.publicKey());
        IncarnationRow row = begin(site, holder);
        new StockRights(desk).lendAtJoining(holder, site);
        new Guarantees(desk).lend(holder, site);
        new LimitRights(desk).lendHomeShares(holder);
        return answer(site, row);
    }

    /** The answer was lost: the same key gets the same again, another key nothing. */
    private Answer again(SiteRow site, Request.Join asked) {
        IncarnationRow row = desk.tables().incarnations().get(site.id + "." + site.incarnation);
        return Bytes.of(row.publicKey).equals(asked.publicKey())
                ? answer(site, row)
                : new Answer.NotUnderstood("this invitation was used");
    }

    private IncarnationRow begin(SiteRow site, Holder holder) {
        var row = new IncarnationRow();
        row.id = site.id + "." + site.incarnation;
        row.site = site.id;
        row.number = site.incarnation;
        row.publicKey = holder.publicKey().toArray();
        row.credential =
                desk.instruments().signer().sign(credential(site, holder)).signed().toArray();
        row.certificate =
                desk.instruments()
                        .certificates()
                        .issue(holder.site(), holder.incarnation(), holder.publicKey())
                        .toArray();
        row.head = EntryHeader.NO_PREVIOUS.toArray();
        row.headProven = true;
        row.epoch = desk.epoch();
        desk.tables().incarnations().add(row);
        return row;
    }

    static Credential credential(SiteRow site, Holder holder) {
        return new Credential(holder, RoleOf.role(site), RoleOf.district(site));
    }

    static Holder holder(IncarnationRow row) {
        return new Holder(new SiteId(row.site), row.number, Bytes.of(row.publicKey));
    }

    private Answer answer(SiteRow site, IncarnationRow row) {
        return new Answer.Joined(
                new SiteId(site.id),
                row.number,
                new SignedCredential(credential(site, holder(row)), Bytes.of(row.credential)),
                Bytes.of(row.certificate),
                desk.instruments().issuerKey(),
                desk.instruments().sealingKey());
    }

    static Optional<IncarnationRow> find(Desk desk, String site, int incarnation) {
        return desk.tables().incarnations().find(site + "." + incarnation);
    }
}
