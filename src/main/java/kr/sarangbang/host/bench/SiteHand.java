package kr.sarangbang.host.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.application.IssuerService;

/** A site whose journal is in memory only. Not safe for several threads. */
public final class SiteHand {
    private final IssuerService service;
    private final SiteId site;
    private final Signer key;
    private final Bytes publicKey;
    private final List<SignedEntry> waiting = new ArrayList<>();
    private int incarnation;
    private Optional<SignedCredential> credential = Optional.empty();
    private long last;
    private Bytes head = EntryHeader.NO_PREVIOUS;

    /** As the issuer last told. */
    private int epoch = 1;

    public SiteHand(IssuerService service, SiteId site, byte[] privateKey) {
        this.service = service;
        this.site = site;
        this.key = Ed25519.signer(privateKey);
        this.publicKey = Bytes.of(Ed25519.publicKey(privateKey));
    }

    private SiteHand(SiteHand other) {
        this.service = other.service;
        this.site = other.site;
        this.key = other.key;
        this.publicKey = other.publicKey;
        this.waiting.addAll(other.waiting);
        this.incarnation = other.incarnation;
        this.credential = other.credential;
        this.last = other.last;
        this.head = other.head;
        this.epoch = other.epoch;
    }

    /** The same disk a second time: an image from before, or a copied machine. */
    public SiteHand copy() {
        return new SiteHand(this);
    }

    /** Joins and takes the rights that wait into the journal. */
    public List<SignedRight> join(String token, Instant at) {
        Answer answer =
                service.answer(
                        new PeerIdentity.Join(site.text(), "word"),
                        new Request.Join(token, publicKey));
        if (!(answer instanceof Answer.Joined joined)) {
            throw new IllegalStateException("the site did not join: " + answer);
        }
        incarnation = joined.incarnation();
        credential = Optional.of(joined.credential());
        write(new Entry.SiteJoined(joined.credential()), at);
        return receive(ask(new Request.PendingRights()), at);
    }

    /** Writes granted rights into the journal. */
    public List<SignedRight> receive(Answer answer, Instant at) {
        if (!(answer instanceof Answer.Granted granted)) {
            throw new IllegalStateException("nothing was granted: " + answer);
        }
        granted.rights().forEach(right -> write(new Entry.RightReceived(right), at));
        return granted.rights();
    }

    /** Written and not yet delivered, oldest first. */
    public List<SignedEntry> waiting() {
        return List.copyOf(waiting);
    }

    /** Where the journal stands. */
    public Request.SignOn signOn() {
        long settled = waiting.isEmpty() ? last : waiting.getFirst().header().number() - 1;
        return new Request.SignOn(
                last,
                head,
                0,
                0,
                settled,
                epoch,
                credential.map(SignedCredential::signed).orElse(Bytes.EMPTY));
    }

    /** Signs on and keeps the epoch that it is told. */
    public Answer.SignedOn comeOnline() {
        if (!(ask(signOn()) instanceof Answer.SignedOn told)) {
            throw new IllegalStateException("the issuer did not take the sign-on");
        }
        epoch = told.epoch();
        return told;
    }

    /** The act that the next entry begins. */
    public ActId nextAct() {
        return new ActId(site, incarnation, last + 1);
    }

    /** Writes an entry that begins an act of its own. */
    public SignedEntry write(Entry entry, Instant at) {
        return write(nextAct(), entry, at);
    }

    /** Writes an entry of an act; it waits for delivery. */
    public SignedEntry write(ActId act, Entry entry, Instant at) {
        SignedEntry signed =
                EntryCodec.sign(
                        key,
                        new EntryHeader(
                                EntryHeader.FORMAT,
                                site,
                                incarnation,
                                last + 1,
                                act,
                                head,
                                at,
                                ClockQuality.ANCHORED,
                                Actor.CUSTOMER,
                                1,
                                0),
                        entry);
        last++;
        head = signed.hash();
        waiting.add(signed);
        return signed;
    }

    /** One voucher's sale as an entry of this act. */
    public SignedSale sell(
            ActId act,
            SignedRight stock,
            UnitRange run,
            kr.sarangbang.domain.right.RightId limit,
            kr.sarangbang.domain.member.MemberNumber member,
            Won price,
            Instant at) {
        long face = ((StockRight) stock.right()).unit() * run.size();
        var claims =
                new SaleClaims(
                        act,
                        stock.right().id(),
                        run,
                        member,
                        at,
                        LocalDate.of(2027, 7, 14),
                        List.of(new LimitPart(limit, Won.of(face))),
                        false);
        SignedSale sale = ClaimsCodec.sign(key, stock, claims);
        write(act, new Entry.VoucherSold(List.of(sale), price, price, PaymentMeans.CARD), at);
        return sale;
    }

    /** The issuer's word on who this is; after the joining only. */
    public SignedCredential credential() {
        return credential.orElseThrow();
    }

    public Signer key() {
        return key;
    }

    public Answer ask(Request request) {
        return service.answer(new PeerIdentity.Site(site.text(), incarnation), request);
    }

    public Answer decide(SignedEntry entry) {
        return decide(entry, MemberProof.NONE);
    }

    public Answer decide(SignedEntry entry, MemberProof proof) {
        return ask(new Request.Decide(raw(entry), proof));
    }

    /** Delivers everything that waits, as many at once as may be. */
    public void deliver() {
        for (int from = 0; from < waiting.size(); from += Request.Deliver.MOST_ENTRIES) {
            int to = Math.min(waiting.size(), from + Request.Deliver.MOST_ENTRIES);
            Answer answer =
                    ask(
                            new Request.Deliver(
                                    waiting.subList(from, to).stream()
                                            .map(SiteHand::raw)
                                            .toList()));
            if (!(answer instanceof Answer.Delivered delivered)
                    || delivered.bookedThrough() < waiting.get(to - 1).header().number()) {
                throw new IllegalStateException("entries were not booked: " + answer);
            }
        }
        waiting.clear();
    }

    /** An entry as it travels. */
    public static RawEntry raw(SignedEntry entry) {
        return new RawEntry(entry.header().number(), entry.payload(), entry.signature());
    }
}
