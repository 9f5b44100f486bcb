package kr.sarangbang.cli;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to change a database behind the program's back.
 *
 * @param always in every build, not only at night
 * @param home whose database
 * @param what was changed, in words
 * @param names what verify must name, in words
 * @param act the same, as {@link TamperTown#filled} takes it
 * @param statements that change it
 */
record Tampering(
        boolean always,
        String home,
        String what,
        String names,
        String act,
        List<String> statements) {
    private static final String SITES =
            """
            + K1 | the amount of an act | the sale | $first | update act set amount = 40000 where sequence = #first
            - K1 | a byte in an entry | the sale | $first | update entry set payload = with_other_byte(payload) where number = #first
            + K1 | a byte in an entry, and its hash with it | the sale | $first | update entry set payload = with_other_byte(payload) where number = #first ; update entry set hash = hash_of(payload) where number = #first
            + K1 | the signature of an entry, another's put in its place | the sale | $first | update entry set signature = (select signature from entry where number = #second) where number = #first
            - K1 | the hash of an entry | the sale | $first | update entry set hash = with_other_byte(hash) where number = #first
            + K1 | an entry in the middle, taken out | the sale | $first | delete from delivery where number = #first ; delete from entry where number = #first
            - K1 | the last entry, taken out | the sale | $waiting | delete from delivery where number = (select max(number) from entry) ; delete from entry where number = (select max(number) from entry)
            - K1 | the last entry, taken out, and the end set back | the sale | $waiting | delete from delivery where number = (select max(number) from entry) ; delete from entry where number = (select max(number) from entry) ; update head set number = number - 1, hash = (select hash from entry order by number desc limit 1)
            + K1 | two entries, swapped | the sales | $first $second | update entry set number = -1 where number = #first ; update entry set number = #first where number = #second ; update entry set number = #second where number = -1
            - K1 | an entry put in twice | the sale | $first | insert into entry select (select max(number) + 1 from entry), act, kind, payload, hash, signature, mac from entry where number = #first
            - K1 | the number of an entry | the sale | $first | update entry set number = 100000 where number = #first
            - K1 | which act an entry belongs to | the sales | $first $second | update entry set act = #second where number = #first
            + K1 | an entry that waits, called acknowledged | the sale | $waiting | update delivery set state = 1 where number = #waiting
            - K1 | the row of an entry's delivery, taken out | the site | K1.1 | delete from delivery where number = #waiting
            + K1 | what is left of a stock right, raised | the site's last sale of it | $waiting | update stock_right set remaining = remaining + 5
            - K1 | the units of a stock right, sold ones put back | the site's last sale of it | $waiting | update stock_right set units = '0-1000'
            + K1 | what is left of a limit right, raised | the sale | $first | update limit_right set remaining = remaining + 50000 where id = (select id from limit_right order by number limit 1)
            - K1 | a limit right, taken out | the sale | $first | delete from limit_right where id = (select id from limit_right order by number limit 1)
            + S1 | what is left of a guarantee, raised | the acceptance | $winner | update guarantee set remaining = remaining + 20000
            - S1 | a used version, taken out | the acceptance | $winner | delete from used_here where id like '%' || (select voucher from act where sequence = #winner) || '%'
            - S1 | what was accepted of a voucher, lowered | the acceptance | $winner | update accepted_here set won = 0
            - S1 | that an act was inside the guarantee | the acceptance | $winner | update act set by_guarantee = not by_guarantee where sequence = #winner
            + K1 | how far an act is | the sale | $first | update act set stage = 'ENDED' where sequence = #first
            - K1 | that a paper is owed | the sale | $first | update act set paper_owed = 1 where sequence = #first
            - K1 | how far a claim on kept cash is, a paid one put back | the claim | $claim | update act set stage = 'OWED' where sequence = #claim
            - K1 | the day's sums | the site's last sale | $waiting | update business_day set sold_face = 0
            - B1 | how far a ticket is | the ticket | $one | update ticket set stage = 'WAITING', at_window = null where sequence = #one
            + B1 | the order of tickets | the tickets | $two $three | update ticket set place = place + 1 where sequence = #two ; update ticket set place = place - 1 where sequence = #three
            - B1 | a ticket, taken out | the ticket | $three | delete from ticket where sequence = #three
            - K1 | the earliest time that is believed | the site | K1.1 | update bulletin set time_floor = 1
            - K1 | a row put back as it was, with the sum it had | the sale | $first | update act set (amount, mac) = (select amount, mac from act where sequence = #second) where sequence = #first
            """;

    private static final String ISSUER =
            """
            + I | the amount of a posting | the sale | $first | update posting set won = won + 1 where act = '$first' and account = 'CASH'
            - I | one line of a posting, taken out | the sale | $first | delete from posting where act = '$first' and account = 'CASH'
            - I | a posting, taken out | the sale | $first | delete from posting where act = '$first'
            - I | a posting of a redemption, taken out | the redemption | $online | delete from posting where act = '$online'
            + I | which shop a redemption is owed to | the redemption | $online | update posting set party = 'S2' where act = '$online' and party = 'S1'
            - I | a posting, put in for an act that never was | that act | S2.1.900000 | insert into posting select 'x' || id, 900000, 'S2.1.900000', '', account, case party when '' then '' else 'S2' end, won, at, 0 from posting where act = '$online' and account = 'SHOPS_PAYABLE' ; insert into posting select 'y' || id, 900000, 'S2.1.900000', '', 'DISPUTES', '', -won, at, 0 from posting where act = '$online' and account = 'SHOPS_PAYABLE'
            - I | a posting of an act, put in once more | the redemption | $online | insert into posting select 'x' || id, 900000, act, voucher, account, party, won, at, 0 from posting where act = '$online'
            - I | what a refund paid out | the refund | $refund | update posting set won = won + case account when 'CASH' then -1000 else 1000 end where act = '$refund' and account in ('CASH', 'SUBSIDY')
            - I | a posting of the issuer's numbers, all of it | the posting's number | posting 1 | update posting set posting = 900000 where posting = 1
            - I | a right that nobody received, taken out | the right's number | right | delete from lent_right where number = (select min(number) from lent_right where not received)
            + I | a voucher's balance | the sale | $third | update voucher set balance = face where sale_act = '$third'
            - I | whose voucher it is | the sale | $third | update voucher set member = (select member from voucher where sale_act = '$first') where sale_act = '$third'
            - I | a voucher's units | the sale | $third | update voucher set past_unit = past_unit + 1 where sale_act = '$third'
            - I | a voucher's last day | the sale | $third | update voucher set expires = '2099-01-01' where sale_act = '$third'
            - I | a voucher's last paper, an earlier one put back | the sale | $third | update voucher set version = sale_act where sale_act = '$third'
            - I | that a voucher was refunded | the sale | $first | update voucher set state = 'REFUNDED', balance = 0 where sale_act = '$first'
            - I | a refunded voucher, good again | the sale | $fifth | update voucher set state = (select state from voucher where sale_act = '$third'), balance = face where sale_act = '$fifth'
            - I | a voucher, taken out with its postings | the sale | $first | delete from posting where act = '$first' ; delete from voucher where sale_act = '$first'
            + I | a sold unit, put back into the pool, its voucher taken out | the sale | $first | update series set pool = (select first_unit || '-' || past_unit from voucher where sale_act = '$first') || ' ' || pool where name = 'city-2022-07' ; delete from posting where act = '$first' ; delete from voucher where sale_act = '$first'
            + I | the pool, grown by lent units | the right | right 1. | update series set pool = '0-2500000', reserve = '', retired = ''
            - I | units that no program writes | the pool | the pool | update series set pool = 'x' || pool
            - I | the ceiling of a series | the series | series | update series set definition = replace(definition, 'ceiling: 2', 'ceiling: 3') where definition like '%ceiling: 2%'
            + I | how much of a limit was lent | the right | right 1. | update lent_right set amount = amount + 10000 where kind = 'LIMIT'
            + I | how much of a limit was used | the right | right 1. | update lent_right set consumed = 0 where kind = 'LIMIT' and consumed > 0
            - I | what a member bought in a month | the member | member | update month_use set used = 0 where used > 0
            - I | a member's month, taken out | the month | month | delete from month_use where id = (select min(id) from month_use where used > 0)
            - I | how much of a guarantee was borne | the right | right 1. | update lent_right set lost = 0 where lost > 0
            - I | who a right is lent to | the right | right 1. | update lent_right set site = 'S2' where kind = 'GUARANTEE' and site = 'S1'
            - I | a right, taken out | the entry that received it | S1.1. | delete from lent_right where kind = 'GUARANTEE' and site = 'S1'
            + I | an act, taken out | the redemption | $online | delete from act where id = '$online'
            - I | the act of an acceptance, taken out | the acceptance | $winner | delete from act where id = '$winner'
            - I | the amount of an act | the redemption | $online | update act set amount = amount - 10000 where id = '$online'
            - I | an act's shop | the redemption | $online | update act set site = 'S2' where id = '$online'
            - I | a second acceptance, booked to the voucher | the acceptance | $loser | update act set booked = 'VOUCHER' where id = '$loser'
            - I | the answer that was given | the redemption | $online | update act set decision = x'' where id = '$online'
            - I | that a claim on kept cash was paid | the payment | $paid | update act set undone = '' where id = '$claim'
            - I | a used version, taken out | the redemption | $online | delete from used_version where voucher_row = (select voucher from act where id = '$online')
            + I | a case that a person must look at, taken out | the acceptance | $loser | delete from exception where acts like '%$loser%'
            - I | a case, taken out, of which the books say nothing | the case's number | exception 2 | insert into exception select 'z', 3, kind, acts, sites, member, note, at, 0 from exception ; update counter set value = 3 where id = 'exception'
            - I | a case that is behind the last | the case's number | exception 1 | update counter set value = 0 where id = 'exception'
            - I | that an entry is booked | the sale | $first | update entry set state = 'REFUSED' where site = 'K1' and number = #first
            - I | a byte in an entry | the sale | $first | update entry set payload = with_other_byte(payload) where site = 'K1' and number = #first
            - I | the signature of an entry | the sale | $first | update entry set signature = with_other_byte(signature) where site = 'K1' and number = #first
            - I | an entry in the middle, taken out | the entry after it | K1.1. | delete from entry where site = 'K1' and number = #first
            - I | the last entry, taken out | the site's journal | K1.1. | delete from entry where site = 'K1' and number = (select max(number) from entry where site = 'K1')
            - I | two entries, swapped | the sales | $first $second | update entry set number = -1 where site = 'K1' and number = #first ; update entry set number = #first where site = 'K1' and number = #second ; update entry set number = #second where site = 'K1' and number = -1
            - I | how far a journal is booked | the site's journal | K1.1. | update incarnation set booked_through = booked_through - 1 where site = 'K1'
            - I | whose voucher a line of a posting is of | the sale | $first | update posting set voucher = (select id from voucher where sale_act = '$second') where act = '$first' and account = 'CASH'
            + I | a byte in a joining's credential | the joining | K1.1 | update incarnation set credential = with_other_byte(credential) where id = 'K1.1'
            - I | a byte in the answer that was given | the row | database | update act set decision = with_other_byte(decision) where id = '$online'
            - I | when a series is on sale | the row | database | update series set definition = replace(definition, '14T10:00', '14T09:00') where definition like '%14T10:00%'
            - I | what the database says of its making | the database | database | update schema_version set name = '0002-other.sql' where version = 2
            """;

    /** Its line in the table for people. */
    String row(int number) {
        String place =
                switch (home) {
                    case "I" -> "issuer";
                    case "K1" -> "kiosk";
                    case "B1" -> "branch";
                    default -> "shop";
                };
        return "| T%d | %s | %s | %s |".formatted(number, place, what, names);
    }

    static List<Tampering> all() {
        return Stream.of(SITES, ISSUER).flatMap(String::lines).map(Tampering::of).toList();
    }

    private static Tampering of(String line) {
        String[] cells = line.strip().split(" \\| ", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException(line);
        }
        return new Tampering(
                cells[0].startsWith("+"),
                cells[0].substring(2),
                cells[1],
                cells[2],
                cells[3],
                List.of(cells[4].split(" ; ", -1)));
    }
}
