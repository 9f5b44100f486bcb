package kr.sarangbang.application.desk;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;

/**
 * What a kiosk sees of its site at one moment.
 *
 * @param place where it stands, as the issuer has it; may be empty
 * @param lineUp whether the issuer is reached
 * @param waiting entries that wait for delivery
 * @param telephone whom to ring; may be empty
 * @param obstacle what keeps the whole site from selling
 * @param series what it sells, the own district first
 */
public record KioskSight(
        String place,
        boolean lineUp,
        long waiting,
        String telephone,
        Optional<Obstacle> obstacle,
        List<OnSale> series) {
    public KioskSight {
        series = List.copyOf(series);
    }

    /**
     * One series at this site.
     *
     * @param gate whether it is on sale to somebody now
     * @param most what one person can buy of it now: the month's limit or what is left here
     * @param byMonth whether the month's limit is the smaller
     */
    public record OnSale(Series series, SaleGate gate, Won most, boolean byMonth) {
        public boolean open() {
            return switch (gate) {
                case SaleGate.Open open -> true;
                case SaleGate.WrongBirthYearWindow wrong -> true;
                case SaleGate.NotOpenYet not -> false;
                case SaleGate.Closed closed -> false;
            };
        }
    }
}
