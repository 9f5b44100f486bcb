package kr.sarangbang.domain.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/**
 * The numbers of the rules, dated. Never constants.
 *
 * @param version counts up with every change, from 1
 * @param validFrom from when it stands
 * @param city limits of the city-wide scope
 * @param district limits of each district's scope
 * @param homeShare of a member's month that may be lent ahead to the home site
 * @param monthsAhead how many months ahead a limit may be lent
 * @param bearerUpTo above it a redemption asks for the member
 * @param perVoucher guarantee for one voucher at one terminal
 * @param perTerminal guarantee of one terminal in all
 * @param guaranteeBudget what the issuer lends in all
 * @param listMaxAge how old the used-version list may be for an offline acceptance
 * @param clockTolerance how far a clock may be off
 * @param stockDefault lent to a site that sells, per series
 * @param stockMostWithoutCounter most at a site that has no sealed counter, per series
 * @param sellUntilBusinessDays a right may be sold until the end of that many business days later
 * @param pinTries wrong PINs before the card or the counter is needed
 * @param settlementBusinessDays how many business days after a redemption the shop is paid
 * @param helpTelephone printed on every paper
 * @param line the published numbers of the walk-in line
 * @param rights how rights are kept where they are needed
 * @param reserve what the issuer sets aside for promises of sites that are lost
 */
public record Policy(
        int version,
        Instant validFrom,
        Limits city,
        Limits district,
        Map<Scope, Limits> exceptions,
        Won homeShare,
        int monthsAhead,
        Won bearerUpTo,
        Won perVoucher,
        Won perTerminal,
        Won guaranteeBudget,
        Duration listMaxAge,
        Duration clockTolerance,
        Won stockDefault,
        Won stockMostWithoutCounter,
        int sellUntilBusinessDays,
        int pinTries,
        int settlementBusinessDays,
        String helpTelephone,
        LineRules line,
        RightsRules rights,
        ReserveRules reserve) {
    public Policy {
        exceptions = Map.copyOf(exceptions);
    }

    /** Won of a series below which a site that sells it asks for more. */
    public Won restockBelow() {
        return Won.of(stockDefault.amount() / 100 * rights.restockPercent());
    }

    public Limits limits(Scope scope) {
        Limits exception = exceptions.get(scope);
        if (exception != null) {
            return exception;
        }
        return scope.number() == 0 ? city : district;
    }
}
