package kr.sarangbang.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.money.Won;

/** What the issuer's reserve covers of a site's promises, by series, within a profile. */
public final class PromiseRooms {
    private static final int MOST_SERIES = 9_999;
    private static final int MOST_ROOMS = 200;

    private PromiseRooms() {}

    public static List<CborMap> of(Map<Integer, Won> rooms) {
        return rooms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one -> {
                            var form = new CborMap().put(1, one.getKey());
                            Fields.put(form, 2, one.getValue());
                            return form;
                        })
                .toList();
    }

    /**
     * @param key absent where the issuer said nothing of it: then there is no room
     * @throws Malformed if what is there is no such list
     */
    public static Map<Integer, Won> read(CborReader profile, int key) {
        var rooms = new HashMap<Integer, Won>();
        if (profile.has(key)) {
            for (CborReader one : profile.maps(key, MOST_ROOMS)) {
                rooms.put(one.small(1, 1, MOST_SERIES), Fields.won(one, 2));
            }
        }
        return rooms;
    }
}
