package dev.casebook.domain.responsetime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of an escalation step. {@code owner} is the case's agent, else its team; {@code team-lead} is the lead of its
 * team, else the team; a team that the configuration knows is told at its addresses; anything with an @ is an e-mail
 * address. The log is told always, other channels where they are set up.
 */
public final class Notices {

    private static final String OWNER = "owner";
    private static final String TEAM_LEAD = "team-lead";

    private final ServicePolicies policies;
    private final Set<NotificationChannel> channels;
    private final @Nullable String team;
    private final @Nullable String agent;

    /**
     * Notices about a case.
     *
     * @param channels the channels that are set up beside the log
     * @param team the case's team, or null
     * @param agent the case's agent, or null
     */
    public Notices(
            ServicePolicies policies,
            Set<NotificationChannel> channels,
            @Nullable String team,
            @Nullable String agent) {
        this.policies = policies;
        this.channels = channels;
        this.team = team;
        this.agent = agent;
    }

    /** The notices to those whom a step names; who is named twice is told once. */
    public List<Notice> to(List<String> named) {
        List<Notice> notices = new ArrayList<>();
        for (String name : named) {
            notices.addAll(to(name));
        }
        if (!named.isEmpty() && channels.contains(NotificationChannel.WEBHOOK)) {
            notices.add(new Notice("webhook", "webhook", NotificationChannel.WEBHOOK, null, null));
        }
        Map<String, Notice> once = new LinkedHashMap<>();
        notices.forEach(notice -> once.putIfAbsent(reach(notice), notice));
        return List.copyOf(once.values());
    }

    private static String reach(Notice notice) {
        String at = notice.address();
        return notice.channel() + " " + (at == null ? notice.recipient() : at);
    }

    private List<Notice> to(String name) {
        Team its = policies.team(team);
        if (name.equals(OWNER)) {
            return agent != null ? told(agent, name, its, List.of()) : told(nobodyElse(), name, its, addressesOf(its));
        } else if (name.equals(TEAM_LEAD)) {
            String lead = its == null ? null : its.lead();
            return told(lead == null ? nobodyElse() : lead, name, its, addressesOf(its));
        }
        Team other = policies.team(name);
        return told(name, name, other, addressesOf(other));
    }

    private String nobodyElse() {
        return team == null ? "nobody" : team;
    }

    private static List<String> addressesOf(@Nullable Team of) {
        return of == null ? List.of() : of.addresses();
    }

    private List<Notice> told(String who, String as, @Nullable Team hours, List<String> addresses) {
        String calendar = hours == null ? null : hours.calendar();
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(who, as, NotificationChannel.LOG, null, null));
        if (channels.contains(NotificationChannel.EMAIL)) {
            List<String> at = who.contains("@") ? List.of(who) : addresses;
            at.forEach(address -> notices.add(new Notice(who, as, NotificationChannel.EMAIL, address, calendar)));
        }
        return notices;
    }
}
