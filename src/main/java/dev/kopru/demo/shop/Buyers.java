package dev.kopru.demo.shop;

import dev.kopru.demo.books.Accounts;
import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.world.Contacts;
import dev.kopru.demo.world.DemoPlaces;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Names;
import java.util.ArrayList;
import java.util.List;

/** Who orders: companies and persons with and without an account card, registered or as guests. */
public final class Buyers {

    private static final int LINKED_COMPANIES = 110;
    private static final int REGISTERED_PERSONS = 170;
    private static final int NEW_CUSTOMERS = 150;

    private final Dice dice = new Dice("buyers");
    private final Names names = new Names(dice);
    private final DemoPlaces places = new DemoPlaces(dice);
    private final List<Buyer> companies = new ArrayList<>();
    private final List<Buyer> persons = new ArrayList<>();
    private final List<Buyer> newCustomers = new ArrayList<>();
    private final List<DemoAccount> otherCompanies;
    private final List<DemoAccount> otherPersons;
    private int strangers = Accounts.ALL;

    public Buyers(List<DemoAccount> accounts) {
        List<DemoAccount> allCompanies = Accounts.companies(accounts);
        List<DemoAccount> allPersons = Accounts.persons(accounts);
        for (DemoAccount account : allCompanies.subList(0, LINKED_COMPANIES)) {
            companies.add(Buyer.guest(account).registeredAs(nextId(), account.code()));
        }
        for (DemoAccount account : allPersons.subList(0, REGISTERED_PERSONS)) {
            persons.add(Buyer.guest(account).registeredAs(nextId(), null));
        }
        for (int i = 0; i < NEW_CUSTOMERS; i++) {
            newCustomers.add(stranger().registeredAs(nextId(), null));
        }
        otherCompanies = allCompanies.subList(LINKED_COMPANIES, allCompanies.size());
        otherPersons = allPersons.subList(REGISTERED_PERSONS, allPersons.size());
    }

    /** The shop's registered customers. */
    public List<Buyer> registered() {
        var all = new ArrayList<>(companies);
        all.addAll(persons);
        all.addAll(newCustomers);
        return all;
    }

    Buyer next() {
        int kind = dice.between(1, 100);
        if (kind <= 24) {
            return dice.pick(companies);
        }
        if (kind <= 57) {
            return dice.pick(persons);
        }
        return kind <= 72 ? dice.pick(newCustomers) : guest();
    }

    private Buyer guest() {
        int kind = dice.between(1, 100);
        if (kind <= 10) {
            return Buyer.guest(dice.pick(otherCompanies));
        }
        if (kind <= 14) {
            return stranger().buyingFor(names.company(), names.vkn());
        }
        if (kind <= 30) {
            return Buyer.guest(dice.pick(otherPersons));
        }
        return kind <= 42 ? foreigner() : stranger();
    }

    /** Somebody whom neither the shop nor the accounting program knows. */
    Buyer stranger() {
        String firstName = names.firstName();
        String lastName = names.lastName();
        int number = ++strangers;
        String email = Contacts.email(firstName + " " + lastName, number);
        return new Buyer(
                null, null, firstName, lastName, null, null, email, Contacts.phone(number), places.next(), "TRY");
    }

    private Buyer foreigner() {
        return stranger().from(places.abroad(), dice.pick(List.of("EUR", "EUR", "USD")));
    }

    private String nextId() {
        return String.valueOf(50_001 + companies.size() + persons.size() + newCustomers.size());
    }
}
