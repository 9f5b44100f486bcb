package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.UsedVersionRow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Joining, sign-on and news. */
final class SiteAffairs {
    private final Desk desk;
    private final Journals journals;

    SiteAffairs(Desk desk) {
        this.desk = desk;
        this.journals = new Journals(desk);
    }

    /** A new incarnation; the same invitation with the same key gets the same answer again. */
    Answer join(Request.Join join) {
        String hash = InvitationToken.hash(join.token());
        SiteRow site =
                desk.tables().sites().first(Query.where(SiteRow.TOKEN_HASH, hash)).orElse(null);
        if (site == null || join.token().isBlank()) {
            return new Answer.NotUnderstood("this invitation is not, or no longer, good");
        }
        IncarnationRow last =
                site.incarnation == 0
                        ? null
                        : desk.tables().incarnations().get(id(site.id, site.incarnation));
        if (last != null && Arrays.equals(last.publicKey, join.publicKey().toArray())) {
            return joined(site, last);
        }
        if (last != null && last.highestSeen == 0 && last.tokenUsed.equals(hash)) {
            return new Answer.NotUnderstood("this invitation was used with another key");
        }
        return joined(site, begin(site, join.publicKey(), hash));
    }

    private IncarnationRow begin(SiteRow site, Bytes publicKey, String tokenHash) {
        site.incarnation++;
        desk.tables().sites().change(site);
        var holder = new Holder(new SiteId(site.id), site.incarnation, publicKey);
        var row = new IncarnationRow();
        row.id = id(site.id, site.incarnation);
        row.site = site.id;
        row.number = site.incarnation;
        row.publicKey = publicKey.toArray();
        row.tokenUsed = tokenHash;
        row.credential =
                desk.instruments()
                        .signer()
                        .sign(new Credential(holder, RoleOf.role(site), RoleOf.district(site)))
                        .signed()
                        .toArray();
        row.certificate =
                desk.instruments()
                        .certificates()
                        .issue(holder.site(), site.incarnation, publicKey)
                        .toArray();
        row.head = EntryHeader.NO_PREVIOUS.toArray();
        row.headProven = true;
        desk.tables().incarnations().add(row);
        new StockRights(desk).lendAtJoining(holder, site);
        lendUnasked(holder, site);
        return row;
    }

    private Answer joined(SiteRow site, IncarnationRow row) {
        var credential = new Credential(holder(row), RoleOf.role(site), RoleOf.district(site));
        return new Answer.Joined(
                new SiteId(site.id),
                row.number,
                new SignedCredential(credential, Bytes.of(row.credential)),
                Bytes.of(row.certificate),
                desk.instruments().issuerKey(),
                desk.instruments().sealingKey());
    }

    static Holder holder(IncarnationRow row) {
        return new Holder(new SiteId(row.site), row.number, Bytes.of(row.publicKey));
    }

    static String id(String site, int incarnation) {
        return site + "." + incarnation;
    }

    void lendUnasked(Holder holder, SiteRow site) {
        if (RoleOf.barred(site).isEmpty() && !site.closed) {
            new LimitRights(desk).lendHomeShares(holder, site);
            new Guarantees(desk).renew(holder, site);
        }
    }

    Answer signOn(IncarnationRow row, SiteRow site, Request.SignOn signOn) {
        // With the first sign-on the invitation has done its work.
        if (site.tokenHash.equals(row.tokenUsed)) {
            site.tokenHash = "";
            desk.tables().sites().change(site);
        }
        compare(row, site, signOn);
        lendUnasked(holder(row), site);
        return new Answer.SignedOn(
                desk.now(),
                desk.epoch(),
                row.bookedThrough,
                news(site, signOn.policyVersion(), signOn.listVersion()));
    }

    /** A site that has less than it once told, or something else, was rolled back or copied. */
    private void compare(IncarnationRow row, SiteRow site, Request.SignOn signOn) {
        var act = new ActId(new SiteId(site.id), row.number, Math.max(1, signOn.lastNumber()));
        if (signOn.lastNumber() < row.highestSeen) {
            journals.freeze(
                    site,
                    Finding.ROLLED_BACK,
                    act,
                    "has " + signOn.lastNumber() + ", told " + row.highestSeen);
            return;
        }
        Optional<EntryRow> same = journals.find(row, signOn.lastNumber());
        if (same.isPresent() && !Bytes.of(same.get().hash).equals(signOn.head())) {
            journals.freeze(site, Finding.FORK, act, "head of entry " + signOn.lastNumber());
        }
    }

    Published news(SiteRow site, int policyVersion, long listVersion) {
        List<UsedVersionRow> used =
                desk.tables()
                        .usedVersions()
                        .list(
                                Query.<UsedVersionRow>all()
                                        .above(UsedVersionRow.NUMBER, listVersion)
                                        .orderBy(UsedVersionRow.NUMBER)
                                        .atMostRows(Published.MOST_USED));
        boolean complete = used.size() < Published.MOST_USED;
        Policy policy = desk.policy();
        return new Published(
                desk.now(),
                complete ? desk.last("used") : used.getLast().number,
                used.stream().map(SiteAffairs::used).toList(),
                complete,
                policy.version() == policyVersion ? Optional.empty() : Optional.of(policy),
                desk.allSeries(),
                profile(site),
                desk.tables().members().list(Query.where(MemberRow.BLOCKED, true)).stream()
                        .map(m -> new MemberNumber(m.number))
                        .toList());
    }

    private static UsedVersion used(UsedVersionRow row) {
        return new UsedVersion(
                new VoucherNumber(row.voucher),
                new SlipVersion(ActId.parse(row.version)),
                Times.instant(row.at));
    }

    private static SiteProfile profile(SiteRow site) {
        return new SiteProfile(
                new SiteId(site.id),
                RoleOf.role(site),
                site.name,
                RoleOf.district(site),
                site.category.isEmpty() ? Optional.empty() : Optional.of(site.category),
                site.closed,
                RoleOf.barred(site));
    }
}
